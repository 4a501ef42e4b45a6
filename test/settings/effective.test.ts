import { DEFAULT_CALL_POST_SESSION } from '../../src/settings/call-post-session';
import { DEFAULT_CHAT_POST_SESSION } from '../../src/settings/chat-post-session';
import { effectivePostSession, type HistoryRow } from '../../src/settings/effective';

function saved(version: number, document: object | null, queue?: string): HistoryRow {
  return {
    kind: queue === undefined ? 'call-post-session' : 'queue-call-post-session',
    name: queue ?? 'global',
    document: document && JSON.stringify(document),
    ...{ version, at: version * 1000, author: `author ${version}`, note: `note ${version}` },
  };
}

/** One field as text: value, scope, and the version since which it holds. */
function field(history: HistoryRow[], name: string, queue: string | null = null): string {
  const found = effectivePostSession(history, 'voice', queue).find((one) => one.field === name);
  return `${JSON.stringify(found?.value)} ${found?.scope} ${found?.since?.version ?? 'never'}`;
}

test('where nothing was saved every default holds, since never', () => {
  expect(effectivePostSession([], 'voice', 'sales')).toEqual(
    Object.entries(DEFAULT_CALL_POST_SESSION).map(([name, value]) => ({
      ...{ field: name, value, scope: 'call', since: null },
    })),
  );
});

test('a value holds since the first version that has had it without a break', () => {
  const history = [
    saved(1, { samplingPercent: 50 }),
    saved(3, { samplingPercent: 20 }),
    saved(4, { samplingPercent: 50 }),
    saved(8, { samplingPercent: 50, enabled: true }),
    saved(9, { samplingPercent: 50, enabled: true, virtualAgent: 'csat' }),
  ];
  expect(field(history, 'samplingPercent')).toBe('50 call 4');
  expect(field(history, 'enabled')).toBe('true call 8');
  expect(field(history, 'virtualAgent')).toBe('"csat" call 9');
  expect(field(history, 'dailyCap')).toBe('null call 1');
  expect(field([...history].reverse(), 'samplingPercent')).toBe('50 call 4');
});

test('the version is told with who saved it, when and why', () => {
  const [first] = effectivePostSession([saved(2, { enabled: true })], 'voice', null);
  expect(first).toEqual({
    ...{ field: 'enabled', value: true, scope: 'call' },
    since: { version: 2, at: 2000, author: 'author 2', note: 'note 2' },
  });
});

test('values are compared as they act: a default left out is the default', () => {
  const history = [saved(1, { optIn: { ask: true } }), saved(2, { optIn: { attempts: 2, ask: true } })];
  expect(field(history, 'optIn')).toBe('{"ask":true,"timeoutSeconds":6,"attempts":2} call 1');
});

test("a queue's own fields have the versions of its document, inherited ones those of the setting for all", () => {
  const history = [
    saved(1, { minimumTalkSeconds: 10 }),
    saved(2, { minimumTalkSeconds: 20 }, 'sales'),
    saved(3, { minimumTalkSeconds: 20, mode: 'on' }, 'sales'),
    saved(4, { minimumTalkSeconds: 20, virtualAgent: 'csat' }),
    saved(5, { minimumTalkSeconds: 99 }, 'support'),
  ];
  expect(field(history, 'minimumTalkSeconds', 'sales')).toBe('20 queue 2');
  expect(field(history, 'enabled', 'sales')).toBe('true queue 3');
  expect(field(history, 'virtualAgent', 'sales')).toBe('"csat" call 4');
  expect(field(history, 'minimumTalkSeconds')).toBe('20 call 4');
  expect(field(history, 'enabled')).toBe('false call 1');
});

test('a field the queue did not have for a while holds since it has it again', () => {
  const history = [
    saved(1, { hours: null }, 'sales'),
    saved(2, {}, 'sales'),
    saved(3, { hours: null }, 'sales'),
    saved(4, { hours: null, mode: 'inherit' }, 'sales'),
  ];
  expect(field(history, 'hours', 'sales')).toBe('null queue 3');
  expect(field(history, 'enabled', 'sales')).toBe('false call never');
});

test('after a deletion the default holds since then, and a queue inherits', () => {
  const history = [
    saved(1, { enabled: true }),
    saved(2, { mode: 'off' }, 'sales'),
    saved(3, null),
    saved(4, null, 'sales'),
  ];
  expect(field(history, 'enabled')).toBe('false call 3');
  expect(field(history, 'enabled', 'sales')).toBe('false call 3');
  expect(field(history, 'samplingPercent')).toBe('100 call 1');
});

test('a version that cannot be read counts as the defaults that held instead', () => {
  const broken = { ...saved(2, {}), document: '{"enabled": "yes"}' };
  expect(field([saved(1, { enabled: true }), broken], 'enabled')).toBe('false call 2');
  expect(field([saved(1, { enabled: true }), broken, saved(3, { enabled: true })], 'enabled')).toBe(
    'true call 3',
  );
});

test('sensitive values are masked', () => {
  const dataParameters = [{ field: 'pin', type: 'fixed', value: 'secret', sensitive: true }];
  expect(field([saved(1, { dataParameters })], 'dataParameters')).toBe(
    '[{"field":"pin","type":"fixed","value":"***","sensitive":true}] call 1',
  );
});

describe('for chats', () => {
  const chats = (version: number, document: object | null, queue?: string): HistoryRow => ({
    ...saved(version, document, queue),
    kind: queue === undefined ? 'chat-post-session' : 'queue-chat-post-session',
  });
  const chatField = (history: HistoryRow[], name: string, queue: string | null = null): string => {
    const found = effectivePostSession(history, 'chat', queue).find((one) => one.field === name);
    return `${JSON.stringify(found?.value)} ${found?.scope} ${found?.since?.version ?? 'never'}`;
  };

  test('the fields are those of the setting for all chats, whatever calls have', () => {
    const calls = [saved(5, { enabled: true }), saved(6, { mode: 'on' }, 'sales')];
    expect(effectivePostSession(calls, 'chat', 'sales')).toEqual(
      Object.entries(DEFAULT_CHAT_POST_SESSION).map(([name, value]) => ({
        ...{ field: name, value, scope: 'chat', since: null },
      })),
    );
  });

  test('a value of all chats and one of the queue hold since their own versions', () => {
    const history = [
      chats(1, { chatTypes: ['sms'], samplingPercent: 50 }),
      chats(2, { optIn: { ask: true } }, 'sales'),
      chats(3, { optIn: { ask: true }, mode: 'on' }, 'sales'),
      chats(4, { chatTypes: ['sms'], samplingPercent: 50, mobileClients: true }),
    ];
    expect(chatField(history, 'samplingPercent', 'sales')).toBe('50 chat 1');
    expect(chatField(history, 'mobileClients')).toBe('true chat 4');
    expect(chatField(history, 'optIn', 'sales')).toBe(
      '{"ask":true,"timeoutSeconds":60,"attempts":2} queue 2',
    );
    expect(chatField(history, 'enabled', 'sales')).toBe('true queue 3');
    expect(chatField(history, 'chatTypes')).toBe('["sms"] chat 1');
  });

  test('that web chats take part holds since the queue was switched on', () => {
    const history = [
      chats(1, { chatTypes: ['sms'] }),
      chats(2, {}, 'sales'),
      chats(3, { mode: 'on' }, 'sales'),
    ];
    expect(chatField(history, 'chatTypes', 'sales')).toBe('["web"] queue 3');
    expect(chatField(history.slice(0, 2), 'chatTypes', 'sales')).toBe('["sms"] chat 1');
  });
});
