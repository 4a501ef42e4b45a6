/** What the shipped flows say and where they lead. */
import { interpretAnswer } from '../../src/flow/answer';
import { interpretTyped } from '../../src/flow/answer/interpret-typed';
import type { AskStep, CompiledFlow, PromptText, Scope, SwitchStep } from '../../src/flow/model';
import { quickReplies } from '../../src/flow/quick-replies';
import { SESSION_PROMPTS, SHIPPED_PROMPTS } from '../../src/flow/shipped-prompts';
import { FlowDriver } from './compile/flow-driver';
import { catalogOf, shippedFiles } from './flow-files';

/** what is only done or heard in a call */
const OF_CALLS = /press|puls|tone|señal|call(?!ed)|llam|hear you|oído|pound|almohadilla|marque/i;

const catalog = catalogOf(shippedFiles(), { queues: ['support', 'sales'], env: ['ORDER_API'] });
const flow = (name: string): CompiledFlow => {
  const found = catalog.flows.get(name);
  if (!found) throw new Error(`no flow ${name}`);
  return found;
};
const scope = (vars: Scope['vars'], params: Scope['params'] = {}): Scope => ({
  params: { agentName: '', date: '2026-03-02', time: '09:30', ...params },
  vars,
  call: {},
  session: { queue: 'support', language: 'en' },
  env: { ORDER_API: 'https://orders.example.com' },
  answer: '4 2',
  clock: { date: '2026-03-02', time: '09:30' },
  wait: { position: 2, minutes: 3 },
});

test.each(['en', 'es'])('every prompt of every flow can be spoken in %s', (language) => {
  const full = scope({ order: '0042', found: { status: 'shipped' } }, { agentName: 'Ana' });
  const texts = [...catalog.flows.values()].flatMap((one) =>
    [...one.steps.values()].flatMap((step) =>
      'prompt' in step ? [step.prompt.render(language, full).text] : [],
    ),
  );
  expect(texts.length).toBeGreaterThan(12);
  for (const text of texts) expect(text).toMatch(/^[\p{Lu}¿].*[.?]$/su);
});

test.each(['en', 'es'])('every prompt of every flow reads well in a chat in %s', (language) => {
  const full = scope({ order: '0042', found: { status: 'shipped' } }, { agentName: 'Ana' });
  const read = (prompt: PromptText) => prompt.render(language, full, 'chat');
  const ofChats = [...catalog.flows.values()].filter(({ channels }) => channels.includes('chat'));
  const asked = ofChats.flatMap((one) =>
    [...one.steps.values()].flatMap((step) => ('prompt' in step ? [step.prompt] : [])),
  );
  const prompts = [...asked, ...SESSION_PROMPTS.flatMap((key) => catalog.prompt(key) ?? [])];
  for (const prompt of prompts) {
    const { text, ...rest } = read(prompt);
    expect(text).toMatch(/^[\p{Lu}¿].*[.?]$/su);
    expect(rest).toEqual({});
    // What is said of a call back is of calls wherever it is read.
    if (!/^(session\.(callBack|keptPlace)$|callback\.)/.test(prompt.key)) expect(text).not.toMatch(OF_CALLS);
  }
});

test('a voice keeps to words that suit a call, whatever chats read', () => {
  const spoken = (key: string) => catalog.prompt(key)?.render('en', scope({}), 'voice').text;
  expect(spoken('survey.csat')).toBe('From 1 to 5, where 5 is best, how happy are you with this call?');
  expect(spoken('main.menu')).toBe('For support, press 1 or say support. For sales, press 2 or say sales.');
});

test('every shipped flow that is not about calling can be used in chats, and says so', () => {
  for (const { name, channels, voiceOnly } of catalog.flows.values()) {
    if (name === 'appointment-reminder') continue;
    expect({ channels, voiceOnly }).toEqual({ channels: ['voice', 'chat'], voiceOnly: [] });
  }
});

const buttons = (name: string, step: string, language: string) =>
  quickReplies(flow(name).steps.get(step) as AskStep, language).map(({ label }) => label);

test('the questions of the shipped flows have buttons that read well', () => {
  expect(buttons('support', 'menu', 'en')).toEqual(['Support', 'Sales']);
  expect(buttons('support', 'menu', 'es')).toEqual(['Soporte', 'Ventas']);
  for (const [name, step] of [
    ['csat-survey', 'optin'],
    ['order-status', 'another'],
  ] as const) {
    expect(buttons(name, step, 'en')).toEqual(['Yes', 'No']);
    expect(buttons(name, step, 'es')).toEqual(['Sí', 'No']);
  }
  expect(buttons('csat-survey', 'csat', 'en')).toEqual(['1', '2', '3', '4', '5']);
  expect(buttons('csat-survey', 'nps', 'es')).toHaveLength(11);
  expect(buttons('order-status', 'number', 'en')).toEqual([]);
});

test.each(['en', 'es'])(
  'each button and key of the shipped flows, typed in %s, is its choice',
  (language) => {
    const asked = [...catalog.flows.values()].flatMap(({ steps }) =>
      [...steps.values()].filter((step) => step.kind === 'ask'),
    );
    for (const step of asked) {
      for (const { value, label, key = label } of quickReplies(step, language)) {
        const outcome = step.choices ? value : 'ok';
        for (const typed of [{ text: label }, { text: key }, { text: '', choice: value }])
          expect(interpretTyped(step, typed, language)).toMatchObject({ outcome });
      }
    }
  },
);

test('an agent who joins is named in a chat, if their name is known', () => {
  const joined = (session: Scope['session']) =>
    catalog.prompt('session.agentJoined')?.render('en', { ...scope({}), session }, 'chat').text;
  expect(joined({ agentName: 'Ana' })).toBe('Ana has joined the chat.');
  expect(joined({})).toBe('An agent has joined the chat.');
});

/** Of the release, or of the program. */
function wordsOf(key: string, language: string): string | undefined {
  return catalog.prompt(key)?.render(language, scope({})).text ?? SHIPPED_PROMPTS[key]?.[language];
}

test.each(SESSION_PROMPTS)('the session can speak %s in both languages', (key) => {
  const [en, es] = ['en', 'es'].map((language) => wordsOf(key, language));
  expect(en).toMatch(/\.$/);
  expect(es).toMatch(/\.$/);
  expect(es).not.toBe(en);
});

test('a prompt falls back to the language without region, then to the first', () => {
  const prompt = catalog.prompt('session.goodbye');
  expect(prompt?.render('es-MX', scope({}))).toEqual(prompt?.render('es', scope({})));
  expect(prompt?.render('de', scope({}))).toEqual(prompt?.render('en', scope({})));
  expect(catalog.prompt('errors.nothing')).toBeUndefined();
  expect(catalog.prompt('agent.whisper')?.render('en', scope({})).text).toBe(
    'Call for support. Press any key to accept.',
  );
});

test('the main line leads to the queue that was chosen, and to voicemail when nobody answers', () => {
  const call = new FlowDriver(flow('support'));
  expect(call.send('outcome.done')).toEqual(['enter menu']);
  expect(call.send({ type: 'outcome.sales', save: { reason: 'sales' } })).toEqual(['enter sales']);
  expect(call.send('outcome.timeout')).toEqual(['enter voicemail']);
  expect(call.send('outcome.ok')).toEqual(['enter goodbye']);
  expect(call.send('outcome.done')).toEqual(['enter done', 'ended completed']);
  expect(flow('support').queues).toEqual(['support', 'sales']);
});

test('the survey asks by keys and voice in both languages', () => {
  const steps = flow('csat-survey').steps;
  const hear = (path: string, speech: string, language: string) =>
    interpretAnswer(steps.get(path) as AskStep, { digits: '', speech }, language);
  expect(hear('optin', 'Claro que sí', 'es')).toEqual({ outcome: 'accept', value: 'accept' });
  expect(hear('optin', 'No, thanks.', 'en')).toEqual({ outcome: 'decline', value: 'decline' });
  expect(hear('csat', 'cinco', 'es')).toEqual({ outcome: 'ok', value: 5 });
  expect(hear('nps', 'Ten.', 'en')).toEqual({ outcome: 'ok', value: 10 });
  expect((steps.get('csat') as AskStep).numDigits).toBe(1);
  expect((steps.get('nps') as AskStep).numDigits).toBeUndefined();
  expect((steps.get('nps') as AskStep).finishOnKey).toBe('#');
});

test('the survey asks whoever was not happy for a comment', () => {
  const { cases } = flow('csat-survey').steps.get('low') as SwitchStep;
  const unhappy = (vars: Scope['vars']) => cases[0]?.test(scope(vars));
  expect(unhappy({})).toBe(false);
  expect(unhappy({ csat: 2 })).toBe(true);
  expect(unhappy({ csat: 2, nps: 10 })).toBe(true);
  expect(unhappy({ nps: 6 })).toBe(true);
  expect(unhappy({ csat: 5, nps: 9 })).toBe(false);
});

test('the survey keeps what was answered before a hangup', () => {
  const survey = new FlowDriver(flow('csat-survey'), { params: { callId: 'CA1', language: 'es' } });
  survey.send('outcome.else');
  survey.send('outcome.accept');
  survey.send({ type: 'outcome.ok', save: { csat: 4 } });
  expect(survey.send('hangup')).toEqual(['ended abandoned']);
  expect(survey.context.frames['']).toEqual({
    params: { callId: 'CA1', agentName: '', language: 'es' },
    vars: { csat: 4 },
  });
});

test('who said yes before the transfer is not asked again', () => {
  const { cases } = flow('csat-survey').steps.get('asked') as SwitchStep;
  const asked = (optIn: string) => cases[0]?.test({ ...scope({}), session: { optIn } });
  expect([asked('yes'), asked('')]).toEqual([true, false]);
});

test('a declined survey says thank you and ends as declined', () => {
  const survey = new FlowDriver(flow('csat-survey'));
  survey.send('outcome.else');
  expect(survey.send('outcome.decline')).toEqual(['enter thanks-anyway']);
  expect(survey.send('outcome.done')).toEqual(['enter declined', 'ended declined']);
});

test('an order is looked up by its number and its status spoken', () => {
  const steps = flow('order-status').steps;
  const lookup = steps.get('lookup');
  if (lookup?.kind !== 'http') throw new Error('lookup is no http step');
  expect(lookup.url.render(scope({ order: '0042' }))).toBe('https://orders.example.com/orders/0042');
  const status = steps.get('status');
  if (status?.kind !== 'say') throw new Error('status is no say step');
  const spoken = (language: string, state: string) =>
    status.prompt.render(language, scope({ order: '0042', found: { status: state } })).text;
  expect(spoken('en', 'shipped')).toBe('Your order 0 0 4 2 is on its way.');
  expect(spoken('es', 'delivered')).toBe('Su pedido 0 0 4 2 ya está entregado.');
  const found = scope({ order: '0042', found: { status: 'shipped' } });
  expect(status.prompt.render('en', found, 'chat').text).toBe('Your order 0042 is on its way.');
  expect(spoken('en', 'lost')).toBe('Your order 0 0 4 2 is lost.');
});
