import { agent, check, flow, number, queue, settingsOf } from './some-world';

const on = { global: { enabled: true, virtualAgent: 'csat' } };
const at = 'call-post-session global virtualAgent: virtual agent "csat" does not serve';

test('a virtual agent serves the language of every number, also by the language without region', () => {
  const settings = settingsOf({
    'virtual-agent': { csat: agent({ languages: ['en', 'es'] }) },
    number: { '+15551000': number('en'), '+15552000': number('es-MX') },
    'call-post-session': on,
  });
  expect(check(settings)).toEqual([]);
});

test('a language that is not served is told with its numbers and those that would do', () => {
  const settings = settingsOf({
    'virtual-agent': {
      csat: agent(),
      both: agent({ languages: ['en', 'es'] }),
      es: agent({ languages: ['es'] }),
    },
    number: { '+15551000': number('en'), '+15553000': number('es'), '+15552000': number('es') },
    'call-post-session': on,
  });
  expect(check(settings)).toEqual([
    `${at} es, the language of +15552000, +15553000 (add es to its languages, or name one that would do: both)`,
  ]);
});

test('of many numbers a few are named', () => {
  const numbers = ['+15551000', '+15552000', '+15553000', '+15554000', '+15555000'];
  const settings = settingsOf({
    'virtual-agent': { csat: agent() },
    number: Object.fromEntries(numbers.map((name) => [name, number('fr')])),
    'call-post-session': on,
  });
  expect(check(settings)).toEqual([
    `${at} fr, the language of +15551000, +15552000, +15553000 and 2 more (add fr to its languages)`,
  ]);
});

const twoLanguages = {
  'virtual-agent': { en: agent(), es: agent({ languages: ['es'] }), csat: agent() },
  queue: { english: queue, spanish: queue },
  number: { '+15551000': number('en', 'in-english'), '+15552000': number('es', 'in-spanish') },
};
const overrides = { english: { virtualAgent: 'en' }, spanish: { virtualAgent: 'es' } };
const settings = settingsOf({
  ...twoLanguages,
  'call-post-session': on,
  'queue-call-post-session': overrides,
});
const inEnglish = flow('in-english', ['english']);
const survey = flow('survey', []);

test('each queue can have a virtual agent for the language of the numbers that lead to it', () => {
  expect(check(settings, [inEnglish, flow('in-spanish', ['spanish']), survey])).toEqual([]);
});

test('a number whose flow leads to the queue of another language is told at that queue', () => {
  expect(check(settings, [inEnglish, flow('in-spanish', ['spanish', 'english']), survey])).toEqual([
    'queue-call-post-session english virtualAgent: virtual agent "en" does not serve es, the language of +15552000 (add es to its languages)',
  ]);
});

test('a call that reaches an agent without a queue meets the setting for all calls', () => {
  expect(check(settings, [inEnglish, flow('in-spanish', ['spanish'], [{ kind: 'dial' }]), survey])).toEqual([
    `${at} es, the language of +15552000 (add es to its languages, or name one that would do: es)`,
  ]);
});

test('a flow is followed into the flows it runs, also in a circle', () => {
  const runs = (to: string) => [{ kind: 'run', flow: to }];
  const flows = [
    inEnglish,
    survey,
    flow('in-spanish', ['spanish'], runs('more')),
    flow('more', ['english'], runs('in-spanish')),
  ];
  expect(check(settings, flows)).toEqual([
    'queue-call-post-session english virtualAgent: virtual agent "en" does not serve es, the language of +15552000 (add es to its languages)',
  ]);
});

test('a flow that hands over to a flow named only during the call can lead anywhere', () => {
  const told = check(settings, [inEnglish, survey, flow('in-spanish', ['spanish'], [{ kind: 'transfer' }])]);
  expect(told.map((text) => text.split(':')[0])).toEqual([
    'call-post-session global virtualAgent',
    'queue-call-post-session english virtualAgent',
  ]);
});

test('a number whose flow does not exist says nothing about languages', () => {
  expect(check(settings, [inEnglish, survey])).toEqual([
    'number +15552000 flow: flow "in-spanish" does not exist (flows: in-english, survey)',
  ]);
});

test('a virtual agent that queues inherit is told once, with the numbers of all of them', () => {
  const inherited = settingsOf({
    ...twoLanguages,
    number: { '+15551000': number('es', 'in-english'), '+15552000': number('es', 'in-spanish') },
    'call-post-session': on,
    'queue-call-post-session': { english: { minimumTalkSeconds: 9 } },
  });
  expect(check(inherited, [inEnglish, flow('in-spanish', ['spanish']), survey])).toEqual([
    `${at} es, the language of +15551000, +15552000 (add es to its languages, or name one that would do: es)`,
  ]);
});

test("the agent's leg speaks the language of the call too", () => {
  const leg = settingsOf({
    'virtual-agent': { csat: agent({ languages: ['en', 'es'] }), form: agent() },
    number: { '+15552000': number('es') },
    'call-post-session': {
      global: { ...on.global, whenCustomerHangsUp: { action: 'agent-leg', virtualAgent: 'form' } },
    },
  });
  expect(check(leg)).toEqual([
    'call-post-session global whenCustomerHangsUp.virtualAgent: virtual agent "form" does not serve es, the language of +15552000 (add es to its languages, or name one that would do: csat)',
  ]);
});
