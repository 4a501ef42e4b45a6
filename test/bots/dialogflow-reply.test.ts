import { createDialogflowBot } from '../../src/bots/dialogflow-bot';
import { turn, pays, says } from './support/dialogflow-turn';
import { DialogflowServer, type Answer } from './support/dialogflow-server';

const bot = createDialogflowBot({});
let chats = 0;
let server: DialogflowServer;
beforeAll(async () => {
  server = await DialogflowServer.start();
});
afterAll(async () => {
  await bot.close();
  await server.stop();
});

const END = { status: 'finished', reason: 'end' };
const HANDOFF = { status: 'finished', reason: 'live-agent-handoff' };
const url = 'https://example.com/a';
const choice = (label: string) => ({ value: label, label });

test.each<[string, Answer, object]>([
  ['nothing', {}, { messages: [] }],
  ['blank words', says('hi', ' '), { messages: [{ text: 'hi' }] }],
  ['an end', pays({ type: 'action', action: 'end' }), { messages: [], end: END }],
  [
    'an escalation',
    pays({ type: 'action', action: 'escalation', escalation_reason: 'by_consumer' }),
    { messages: [], end: HANDOFF },
  ],
  [
    'an end with a slip elsewhere',
    pays({ action: 'end', title: '', messages: [7, 'Bye'], buttons: 'none', session_variable: null }),
    { messages: [{ text: 'Bye' }], end: END },
  ],
  ['an action of another vocabulary', pays({ action: 'dance' }), { messages: [] }],
  [
    'texts',
    pays({ type: 'text', title: 'T', messages: ['One', { text: 'Two' }] }),
    { messages: [{ text: 'T' }, { text: 'One' }, { text: 'Two' }] },
  ],
  [
    'inline buttons',
    pays({ type: 'inline_button', title: 'How?', buttons: [{ title: 'Good', action: 'quick_reply' }] }),
    { messages: [{ text: 'How?', choices: [choice('Good')] }] },
  ],
  [
    'sticky buttons without words',
    pays({ type: 'sticky_button', buttons: [{ title: 'A' }, { title: 'B' }] }),
    { messages: [{ text: 'A / B', choices: [choice('A'), choice('B')] }] },
  ],
  [
    'files',
    pays({ type: 'image', images: [{ url, text: 'Map' }], videos: [{ url }], documents: [{ text: 'x' }] }),
    { messages: [{ text: `Map: ${url}` }, { text: url }] },
  ],
  [
    'a view of several parts',
    pays({
      type: 'complex',
      title: 'First',
      components: [
        { type: 'text', messages: ['We need to know'] },
        { type: 'inline_button', title: 'Which?', buttons: [{ title: 'A' }] },
      ],
    }),
    {
      messages: [{ text: 'First' }, { text: 'We need to know' }, { text: 'Which?', choices: [choice('A')] }],
    },
  ],
  [
    'a variable',
    pays({ session_variable: { capture_target: 'payload', payload: { tier: 'gold', n: 2 } } }),
    { messages: [], data: { tier: 'gold', n: 2 } },
  ],
  [
    'a variable over a parameter of the same name',
    {
      ...pays({ session_variable: { capture_target: 'payload', payload: { tier: 'gold' } } }),
      parameters: { tier: 'none', score: 1 },
    },
    { messages: [], data: { tier: 'gold', score: 1 } },
  ],
  [
    'an end of its own',
    { responseMessages: [{ endInteraction: {} }] },
    { messages: [], end: { status: 'finished', reason: 'end-interaction' } },
  ],
  [
    'a handoff, and words after it',
    { responseMessages: [{ liveAgentHandoff: {} }, { endInteraction: {} }, { text: { text: ['Bye'] } }] },
    { messages: [{ text: 'Bye' }], end: HANDOFF },
  ],
  [
    'a payload for somebody else',
    { responseMessages: [{ payload: { richContent: [[]] } }] },
    { messages: [] },
  ],
  ['a payload that is no object', pays('end'), { messages: [] }],
])('a Dialogflow agent may answer with %s', async (_what, answer, reply) => {
  server.will(answer);
  const sessionId = `WC${(chats += 1)}`;
  expect(await turn(bot, server, { kind: 'message', text: 'x' }, { sessionId })).toEqual(reply);
});
