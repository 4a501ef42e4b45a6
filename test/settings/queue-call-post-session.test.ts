import { POST_SESSION_SHAPE } from '../../src/settings/post-session-fields';
import { queueCallPostSessionSchema } from '../../src/settings/queue-call-post-session';
import { validateSetting } from '../../src/settings/validate-setting';
import { problemsOf } from './problems-of';

const told = (document: object): string[] => problemsOf('queue-call-post-session', 'sales', document);

test('an empty document inherits everything', () => {
  const result = validateSetting('queue-call-post-session', 'sales', {});
  expect(result).toStrictEqual({ ok: true, value: { mode: 'inherit' } });
});

test('a queue can have every field of the setting for all calls', () => {
  expect(Object.keys(queueCallPostSessionSchema.shape)).toEqual(['mode', ...Object.keys(POST_SESSION_SHAPE)]);
});

test('only what the queue says is in its document', () => {
  const document = { mode: 'on', virtualAgent: null, hours: null, endedBy: ['agent'] };
  expect(validateSetting('queue-call-post-session', 'sales', document)).toStrictEqual({
    ok: true,
    value: document,
  });
});

test('the name is that of a queue', () => {
  expect(problemsOf('queue-call-post-session', 'my queue', {})).toEqual([
    expect.stringMatching(/^: "my queue" cannot be the name of a queue-call-post-session/),
  ]);
});

test.each<[object, string]>([
  [{ mode: 'On' }, 'mode: "On" is not one of the choices (did you mean "on"?)'],
  [{ mode: true }, 'mode: true is not one of the choices (choices: inherit, on, off)'],
  [
    { enabled: true },
    expect.stringMatching(/^enabled: unknown key "enabled" \(known keys: mode, callTypes, /),
  ],
  [{ optIn: null }, 'optIn: must be keys with values'],
  [{ optIn: { asks: true } }, 'optIn.asks: unknown key "asks" (did you mean "ask"?)'],
  [{ dataParameters: [{ field: 'a', type: 'fixed' }] }, 'dataParameters[0].value: is missing'],
  [
    { whenCustomerHangsUp: { action: 'call-back', tries: 1 } },
    expect.stringMatching(/^whenCustomerHangsUp.tries: unknown key "tries"/),
  ],
])('the setting %j of a queue is refused', (document, problem) => {
  expect(told(document)).toEqual([problem]);
});
