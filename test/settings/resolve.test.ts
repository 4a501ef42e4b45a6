import { DEFAULT_CALL_POST_SESSION } from '../../src/settings/call-post-session';
import { readSettings } from '../../src/settings/read-settings';
import { resolveCallPostSession } from '../../src/settings/resolve';

const FIELDS = Object.keys(DEFAULT_CALL_POST_SESSION);

function saved(global: object | null, queue: object | null) {
  const row = (kind: string, name: string, document: object | null, version: number) =>
    document === null ? [] : [{ kind, name, document: JSON.stringify(document), version }];
  return readSettings(7, [
    ...row('call-post-session', 'global', global, 5),
    ...row('queue-call-post-session', 'sales', queue, 6),
  ]);
}

test.each(['support', 'constructor', null])('the setting for all calls holds for queue %s', (queue) => {
  const { effective, fields, scope } = resolveCallPostSession(
    saved({ enabled: true }, { mode: 'off' }),
    queue,
  );
  expect(effective).toEqual({ ...DEFAULT_CALL_POST_SESSION, enabled: true });
  expect(scope).toBe('call');
  expect(Object.keys(fields)).toEqual(FIELDS);
  expect(new Set(Object.values(fields).map((one) => JSON.stringify(one)))).toEqual(
    new Set(['{"scope":"call","version":5}']),
  );
});

test('where nothing was saved the default holds, at version 0', () => {
  const { effective, fields, scope } = resolveCallPostSession(saved(null, null), 'support');
  expect(effective).toEqual(DEFAULT_CALL_POST_SESSION);
  expect(scope).toBe('call');
  expect(fields.enabled).toEqual({ scope: 'call', version: 0 });
});

test.each([
  [true, 'inherit', true, 'call'],
  [true, 'on', true, 'queue'],
  [true, 'off', false, 'queue'],
  [false, 'inherit', false, 'call'],
  [false, 'on', true, 'queue'],
  [false, 'off', false, 'queue'],
])('for all calls %s, for the queue %s: %s, by the %s', (enabled, mode, outcome, scope) => {
  const resolved = resolveCallPostSession(saved({ enabled }, { mode }), 'sales');
  expect(resolved.effective.enabled).toBe(outcome);
  expect(resolved.scope).toBe(scope);
  expect(resolved.fields.enabled).toEqual({ scope, version: scope === 'queue' ? 6 : 5 });
});

test("a field the queue has is the queue's, even where it switches something off", () => {
  const settings = saved(
    { virtualAgent: 'csat', minimumTalkSeconds: 30, dailyCap: { most: 5, timeZone: 'UTC' } },
    { minimumTalkSeconds: 0, dailyCap: null },
  );
  const { effective, fields } = resolveCallPostSession(settings, 'sales');
  expect(effective).toMatchObject({ virtualAgent: 'csat', minimumTalkSeconds: 0, dailyCap: null });
  expect(fields.virtualAgent).toEqual({ scope: 'call', version: 5 });
  expect(fields.minimumTalkSeconds).toEqual({ scope: 'queue', version: 6 });
  expect(fields.dailyCap).toEqual({ scope: 'queue', version: 6 });
  expect(resolveCallPostSession(settings, null).effective.minimumTalkSeconds).toBe(30);
});

test('a field is inherited whole: what the queue leaves out of it has its default', () => {
  const settings = saved({ optIn: { ask: false, timeoutSeconds: 12 } }, { optIn: { ask: true } });
  const { optIn } = resolveCallPostSession(settings, 'sales').effective;
  expect(optIn).toEqual({ ask: true, timeoutSeconds: 6, attempts: 2 });
});
