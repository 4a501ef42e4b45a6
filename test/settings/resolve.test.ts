import { DEFAULT_CALL_POST_SESSION } from '../../src/settings/call-post-session';
import { DEFAULT_CHAT_POST_SESSION } from '../../src/settings/chat-post-session';
import { readSettings } from '../../src/settings/read-settings';
import { resolvePostSession, type PostSessionCase } from '../../src/settings/resolve';

const FIELDS = Object.keys(DEFAULT_CALL_POST_SESSION);

function saved(global: object | null, queue: object | null) {
  const row = (kind: string, name: string, document: object | null, version: number) =>
    document === null ? [] : [{ kind, name, document: JSON.stringify(document), version }];
  return readSettings(7, [
    ...row('call-post-session', 'global', global, 5),
    ...row('queue-call-post-session', 'sales', queue, 6),
  ]);
}

const ofCall = (settings: ReturnType<typeof saved>, queue: string | null) =>
  resolvePostSession(settings, { channel: 'voice', type: 'inbound', queue });

test.each(['support', 'constructor', null])('the setting for all calls holds for queue %s', (queue) => {
  const { effective, fields, scope } = ofCall(saved({ enabled: true }, { mode: 'off' }), queue);
  expect(effective).toEqual({ ...DEFAULT_CALL_POST_SESSION, enabled: true });
  expect(scope).toBe('call');
  expect(Object.keys(fields)).toEqual(FIELDS);
  expect(new Set(Object.values(fields).map((one) => JSON.stringify(one)))).toEqual(
    new Set(['{"scope":"call","version":5}']),
  );
});

test('where nothing was saved the default holds, at version 0', () => {
  const { effective, fields, scope } = ofCall(saved(null, null), 'support');
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
  const resolved = ofCall(saved({ enabled }, { mode }), 'sales');
  expect(resolved.effective.enabled).toBe(outcome);
  expect(resolved.scope).toBe(scope);
  expect(resolved.fields.enabled).toEqual({ scope, version: scope === 'queue' ? 6 : 5 });
});

test("a field the queue has is the queue's, even where it switches something off", () => {
  const settings = saved(
    { virtualAgent: 'csat', minimumTalkSeconds: 30, dailyCap: { most: 5, timeZone: 'UTC' } },
    { minimumTalkSeconds: 0, dailyCap: null },
  );
  const { effective, fields } = ofCall(settings, 'sales');
  expect(effective).toMatchObject({ virtualAgent: 'csat', minimumTalkSeconds: 0, dailyCap: null });
  expect(fields.virtualAgent).toEqual({ scope: 'call', version: 5 });
  expect(fields.minimumTalkSeconds).toEqual({ scope: 'queue', version: 6 });
  expect(fields.dailyCap).toEqual({ scope: 'queue', version: 6 });
  expect(ofCall(settings, null).effective.minimumTalkSeconds).toBe(30);
});

test('a field is inherited whole: what the queue leaves out of it has its default', () => {
  const settings = saved({ optIn: { ask: false, timeoutSeconds: 12 } }, { optIn: { ask: true } });
  const { optIn } = ofCall(settings, 'sales').effective;
  expect(optIn).toEqual({ ask: true, timeoutSeconds: 6, attempts: 2 });
});

describe('for chats', () => {
  const WEB: PostSessionCase = { channel: 'chat', type: 'web', queue: 'sales' };

  function savedChats(global: object | null, queue: object | null) {
    const row = (kind: string, name: string, document: object | null, version: number) =>
      document === null ? [] : [{ kind, name, document: JSON.stringify(document), version }];
    return readSettings(7, [
      ...row('chat-post-session', 'global', global, 5),
      ...row('queue-chat-post-session', 'sales', queue, 6),
      ...row('call-post-session', 'global', { enabled: true, virtualAgent: 'other' }, 3),
      ...row('queue-call-post-session', 'sales', { mode: 'on', minimumTalkSeconds: 9 }, 4),
    ]);
  }

  test('the setting for all chats holds, with nothing to happen when the customer leaves', () => {
    const { effective, fields, scope } = resolvePostSession(savedChats({ enabled: true }, null), WEB);
    expect(effective).toEqual({
      ...DEFAULT_CHAT_POST_SESSION,
      ...{ enabled: true, whenCustomerHangsUp: { action: 'nothing' } },
    });
    expect(scope).toBe('chat');
    expect(Object.keys(fields)).toEqual(Object.keys(DEFAULT_CHAT_POST_SESSION));
    expect(fields.chatTypes).toEqual({ scope: 'chat', version: 5 });
  });

  test('a web call and a web chat of one queue have each its own setting', () => {
    const settings = savedChats({ virtualAgent: 'csat' }, { minimumTalkSeconds: 30 });
    expect(resolvePostSession(settings, WEB).effective).toMatchObject({
      ...{ enabled: false, virtualAgent: 'csat', minimumTalkSeconds: 30 },
    });
    const call = resolvePostSession(settings, { ...WEB, channel: 'voice' });
    expect(call.effective).toMatchObject({ enabled: true, virtualAgent: 'other', minimumTalkSeconds: 9 });
  });

  test.each(['mobile', 'sms', 'whatsapp'] as const)(
    'a queue has no say over its chats of the type %s',
    (type) => {
      const settings = savedChats({ enabled: true }, { mode: 'off', virtualAgent: 'own' });
      const { effective, fields, scope } = resolvePostSession(settings, { ...WEB, type });
      expect(effective).toMatchObject({ enabled: true, virtualAgent: null });
      expect(scope).toBe('chat');
      expect(fields.virtualAgent).toEqual({ scope: 'chat', version: 5 });
    },
  );

  test.each([
    [true, 'inherit', true, 'chat'],
    [true, 'on', true, 'queue'],
    [true, 'off', false, 'queue'],
    [false, 'inherit', false, 'chat'],
    [false, 'on', true, 'queue'],
    [false, 'off', false, 'queue'],
  ])('for all chats %s, for the queue %s: %s, by the %s', (enabled, mode, outcome, scope) => {
    const resolved = resolvePostSession(savedChats({ enabled }, { mode }), WEB);
    expect(resolved.effective.enabled).toBe(outcome);
    expect(resolved.scope).toBe(scope);
  });

  test('a queue that is on has its web chats take part, one that inherits keeps to the selected types', () => {
    const types = (mode: string) => {
      const { effective, fields } = resolvePostSession(savedChats({ chatTypes: ['sms'] }, { mode }), WEB);
      return [effective.chatTypes, fields.chatTypes?.scope];
    };
    expect(types('on')).toEqual([['web'], 'queue']);
    expect(types('inherit')).toEqual([['sms'], 'chat']);
  });

  test('the settings themselves are never changed by resolving', () => {
    const settings = savedChats({ chatTypes: ['sms'] }, { mode: 'on', virtualAgent: 'own' });
    resolvePostSession(settings, WEB);
    const { effective } = resolvePostSession(settings, { ...WEB, queue: null });
    expect(effective).toMatchObject({ enabled: false, chatTypes: ['sms'], virtualAgent: null });
  });
});
