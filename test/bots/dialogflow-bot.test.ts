import { createDialogflowBot } from '../../src/bots/dialogflow-bot';
import type { BotInput } from '../../src/call/chat';
import { DialogflowServer } from './support/dialogflow-server';

const AGENT = 'projects/p/locations/europe-west1/agents/a';
const bot = createDialogflowBot({ timeoutMs: 2000 });
const hasty = createDialogflowBot({ timeoutMs: 150 });
let server: DialogflowServer;
beforeAll(async () => {
  server = await DialogflowServer.start();
});
afterAll(async () => {
  await bot.close();
  await hasty.close();
  await server.stop();
});

const says = (...text: string[]) => ({ responseMessages: [{ text: { text } }] });
const ujet = (payload: object) => ({ responseMessages: [{ payload: { ujet: payload } }] });

function turn(
  input: BotInput,
  more: { sessionId?: string; options?: object; parameters?: object; by?: typeof bot } = {},
) {
  const { sessionId = 'WC1', options = {}, parameters = {}, by = bot } = more;
  return by.turn(
    {
      ...{ type: 'bot.turn', turn: 1, agent: 'cx', kind: 'dialogflow-cx', input, language: 'es' },
      options: { agent: AGENT, endpoint: server.endpoint, ...options },
      parameters: parameters as { [name: string]: string },
    },
    { sessionId },
  );
}

test('it begins with the welcome event, the parameters and the language', async () => {
  server.will(says('Hola', '¿Qué tal?'));
  expect(await turn({ kind: 'start' }, { parameters: { agentName: 'Ana', queue: 'support' } })).toEqual({
    messages: [{ text: 'Hola' }, { text: '¿Qué tal?' }],
  });
  expect(server.asked).toEqual([
    {
      path: `/v3/${AGENT}/sessions/WC1:detectIntent`,
      authorization: undefined,
      body: expect.objectContaining({
        queryInput: { languageCode: 'es', event: { event: 'WELCOME' } },
        queryParams: expect.objectContaining({ parameters: { agentName: 'Ana', queue: 'support' } }),
      }),
    },
  ]);
});

test('the customer is heard, in the session of an environment and in a language of its own', async () => {
  server.will(says('ok'));
  const options = { environment: 'draft', language: 'es-419' };
  await turn({ kind: 'message', text: 'x'.repeat(300) }, { options, sessionId: `WC${'f'.repeat(40)}` });
  const [{ path, body }] = server.asked as [(typeof server.asked)[0]];
  expect(path).toBe(`/v3/${AGENT}/environments/draft/sessions/WC${'f'.repeat(34)}:detectIntent`);
  expect(body.queryInput).toEqual({ languageCode: 'es-419', text: { text: 'x'.repeat(256) } });
});

test('what the agent learned is data, what it was given is not', async () => {
  server.will({
    ...says('Y?'),
    parameters: { agentName: 'Ana', score: 5, list: [1, { a: true }], none: null },
  });
  expect(await turn({ kind: 'start' }, { sessionId: 'WC2', parameters: { agentName: 'Ana' } })).toMatchObject(
    {
      data: { score: 5, list: [1, { a: true }], none: null },
    },
  );
  server.will({ parameters: { agentName: 'Ana', score: 4 } });
  expect(await turn({ kind: 'message', text: '4' }, { sessionId: 'WC2' })).toEqual({
    messages: [],
    data: { score: 4 },
  });
});

test.each<[string, object, object]>([
  [
    'an end',
    ujet({ type: 'action', action: 'end' }),
    { messages: [], end: { status: 'finished', reason: 'end' } },
  ],
  [
    'an escalation',
    ujet({ type: 'action', action: 'escalation', escalation_reason: 'by_consumer' }),
    { messages: [], end: { status: 'finished', reason: 'live-agent-handoff' } },
  ],
  [
    'buttons',
    ujet({
      type: 'inline_button',
      title: 'How was it?',
      buttons: [{ title: 'Good', action: 'quick_reply' }],
    }),
    { messages: [{ text: 'How was it?', choices: [{ value: 'Good', label: 'Good' }] }] },
  ],
  [
    'buttons without words',
    ujet({ type: 'sticky_button', buttons: [{ title: 'A' }, { title: 'B' }] }),
    {
      messages: [
        {
          text: 'A / B',
          choices: [
            { value: 'A', label: 'A' },
            { value: 'B', label: 'B' },
          ],
        },
      ],
    },
  ],
  [
    'texts and files',
    ujet({
      type: 'complex',
      messages: ['One', { text: 'Two' }],
      images: [{ url: 'https://a/b.png', text: 'Map' }],
    }),
    { messages: [{ text: 'One' }, { text: 'Two' }, { text: 'Map: https://a/b.png' }] },
  ],
  [
    'a variable',
    ujet({ type: 'action', session_variable: { capture_target: 'payload', payload: { tier: 'gold' } } }),
    { messages: [], data: { tier: 'gold' } },
  ],
  [
    'an end of its own',
    { responseMessages: [{ endInteraction: {} }] },
    { messages: [], end: { status: 'finished', reason: 'end-interaction' } },
  ],
  [
    'a handoff',
    { responseMessages: [{ liveAgentHandoff: {} }] },
    { messages: [], end: { status: 'finished', reason: 'live-agent-handoff' } },
  ],
  [
    'words of somebody else',
    { responseMessages: [{ payload: { other: { a: 1 } } }, { text: { text: ['hi', ' '] } }] },
    { messages: [{ text: 'hi' }] },
  ],
  ['nothing', {}, { messages: [] }],
])('it may answer with %s', async (_what, result, reply) => {
  server.will(result);
  expect(await turn({ kind: 'message', text: 'x' }, { sessionId: `WC-${_what}` })).toEqual(reply);
});

test("the customer's next words are kept where the agent asks for them", async () => {
  const variable = { capture_target: 'end_user_response', capture_key: 'comment' };
  server.will(ujet({ title: 'Tell us', session_variable: variable }), says('Thanks'), says('Bye'));
  await turn({ kind: 'start' }, { sessionId: 'WC3' });
  expect(await turn({ kind: 'message', text: 'It was fine' }, { sessionId: 'WC3' })).toEqual({
    messages: [{ text: 'Thanks' }],
    data: { comment: 'It was fine' },
  });
  expect(await turn({ kind: 'message', text: 'more' }, { sessionId: 'WC3' })).toEqual({
    messages: [{ text: 'Bye' }],
  });
});

test.each([
  [403, 'PERMISSION_DENIED'],
  [404, 'NOT_FOUND'],
  [500, ''],
])('a refusal with %d is told without its words, and nothing is asked twice', async (status, name) => {
  server.will(status);
  const reply = await turn({ kind: 'message', text: 'x' });
  expect(reply).toEqual({ error: expect.stringContaining(name) });
  expect(JSON.stringify(reply)).not.toContain('secret words');
  expect(server.asked).toHaveLength(1);
});

test('one that never answers, one that is not there, and settings without an agent', async () => {
  server.will(null);
  expect(await turn({ kind: 'message', text: 'x' }, { by: hasty })).toEqual({
    error: expect.stringMatching(/did not answer/),
  });
  expect(await turn({ kind: 'message', text: 'x' }, { options: { endpoint: 'http://127.0.0.1:9' } })).toEqual(
    {
      error: expect.stringMatching(/did not answer/),
    },
  );
  expect(await turn({ kind: 'start' }, { options: { agent: 'a' } })).toEqual({
    error: expect.stringMatching(/no agent/),
  });
});

test('the end of a chat is not asked for', async () => {
  server.will(says('?'));
  expect(await turn({ kind: 'end', reason: 'the customer left' })).toEqual({ messages: [] });
  expect(server.asked).toEqual([]);
});
