import type { HttpStep, RunStep, Scope, SetStep, Step, SwitchStep } from '../../../src/flow/model';
import { flowOf } from '../flow-files';

const flow = flowOf(
  `params: { callId: string }
vars: { csat: integer, nps: integer, text: string, any: any }
start: save
steps:
  save:
    http: POST {{ env.API }}/answers/{{ params.callId }}
    body:
      callId: =params.callId
      csat: =vars.csat
      literal: 5
      text: "score {{ vars.csat }}"
      nested: { list: [=vars.csat, =vars.nps, "x"], deep: { nps: =vars.nps, sure: true } }
      "odd key": null
    next: set
  set: { set: { text: plain, csat: =vars.csat + 1, session.language: =session.language }, next: low }
  low:
    switch:
      - { when: vars.csat <= 2, next: done }
      - { when: vars.any.yes, next: done }
    else: sub
  sub: { run: other, params: { name: "{{ vars.text }}" }, next: done }
  done: { end: completed }
`,
  {
    'other.flow.yaml':
      'flow: other\nformat: 1\nlanguages: [en]\nparams: { name: string }\nvars: { n: { type: integer, default: 1 } }\nstart: done\nsteps:\n  done: { end: completed }\n',
  },
);
const scope = (vars: Scope['vars']): Scope => ({
  params: { callId: 'CA1' },
  vars,
  call: {},
  session: { language: 'en' },
  env: { API: 'https://api.example.com' },
});
const step = <Kind extends Step['kind']>(path: string): Extract<Step, { kind: Kind }> =>
  flow.steps.get(path) as Extract<Step, { kind: Kind }>;

test('a request is written METHOD url, and its url is filled in', () => {
  const http: HttpStep = step<'http'>('save');
  expect(http.method).toBe('POST');
  expect(http.url.render(scope({}))).toBe('https://api.example.com/answers/CA1');
  expect(http.timeoutSeconds).toBe(10);
});

test('values are literals, expressions and texts, nested as written', () => {
  const { body = {} } = step<'http'>('save');
  const full = scope({ csat: 4, nps: 9 });
  expect(
    Object.fromEntries(Object.entries(body).map(([name, value]) => [name, value.evaluate(full)])),
  ).toEqual({
    callId: 'CA1',
    csat: 4,
    literal: 5,
    text: 'score 4',
    nested: { list: [4, 9, 'x'], deep: { nps: 9, sure: true } },
    'odd key': null,
  });
});

test('a value that reads an unset name is left out, also inside lists and maps', () => {
  const { body = {} } = step<'http'>('save');
  expect(body['csat']?.evaluate(scope({}))).toBeUndefined();
  expect(body['text']?.evaluate(scope({}))).toBeUndefined();
  expect(body['nested']?.evaluate(scope({ nps: 3 }))).toEqual({
    list: [3, 'x'],
    deep: { nps: 3, sure: true },
  });
});

test('set has the new values by name', () => {
  const { values }: SetStep = step<'set'>('set');
  expect(Object.keys(values)).toEqual(['text', 'csat', 'session.language']);
  expect(values['csat']?.evaluate(scope({ csat: 1 }))).toBe(2);
});

test('a condition is true or false, false with a word when something is missing, or throws', () => {
  const { cases }: SwitchStep = step<'switch'>('low');
  expect(cases[0]?.test(scope({ csat: 2 }))).toBe(true);
  expect(cases[0]?.test(scope({ csat: 3 }))).toBe(false);
  const missing: string[] = [];
  expect(cases[0]?.test(scope({}), (condition) => missing.push(condition))).toBe(false);
  expect(missing).toEqual(['vars.csat <= 2']);
  expect(cases[1]?.test(scope({ any: { yes: true } }))).toBe(true);
  expect(() => cases[1]?.test(scope({ any: { yes: 1 } }))).toThrow('neither true nor false');
});

test('a run step knows the declarations of its flow', () => {
  const run: RunStep = step<'run'>('sub');
  expect(run).toMatchObject({
    flow: 'other',
    subFrame: 'sub/',
    paramSpecs: { name: { type: 'string' } },
    varSpecs: { n: { type: 'integer', default: 1 } },
  });
  expect(run.params['name']?.evaluate(scope({ text: 'hi' }))).toBe('hi');
});
