import { DEFAULT_CALL_POST_SESSION } from '../../src/settings/call-post-session';
import { DEFAULT_CHAT } from '../../src/settings/chat';
import { DEFAULT_CHAT_POST_SESSION } from '../../src/settings/chat-post-session';
import { DEFAULT_CUSTOM_DATA } from '../../src/settings/custom-data';
import { readSettings, type StoredSetting } from '../../src/settings/read-settings';

const row = (kind: string, name: string, document: unknown, version = 1): StoredSetting => ({
  kind,
  name,
  document: JSON.stringify(document),
  version,
});

test('without rows everything is empty and post-session transfers are off', () => {
  const settings = readSettings(0, []);
  expect(settings).toEqual({
    version: 0,
    virtualAgents: {},
    queues: {},
    numbers: {},
    callPostSession: { document: DEFAULT_CALL_POST_SESSION, version: 0 },
    queueCallPostSession: {},
    chatAddresses: {},
    chatPostSession: { document: DEFAULT_CHAT_POST_SESSION, version: 0 },
    queueChatPostSession: {},
    chat: DEFAULT_CHAT,
    customData: DEFAULT_CUSTOM_DATA,
    business: { timeZone: 'UTC', currency: 'USD' },
    hours: {},
    flags: {},
    problems: [],
  });
});

test('rows of every kind are read, with defaults filled in and the version of the post-session document', () => {
  const settings = readSettings(9, [
    row('virtual-agent', 'csat', { flow: 'csat-survey', languages: ['en'] }),
    row('queue', 'support', { agents: [] }, 2),
    row('number', '+15551000', { flow: 'support' }, 3),
    row('call-post-session', 'global', { enabled: true, virtualAgent: 'csat' }, 4),
    row('queue-call-post-session', 'support', { mode: 'off' }, 5),
    row('custom-data', 'global', { keys: ['web'] }, 6),
  ]);
  expect(settings.problems).toEqual([]);
  expect(settings.version).toBe(9);
  expect(settings.virtualAgents['csat']?.channels).toEqual(['voice']);
  expect(settings.queues['support']?.ringSeconds).toBe(20);
  expect(settings.numbers['+15551000']).toEqual({ flow: 'support', language: 'en' });
  expect(settings.callPostSession).toMatchObject({
    version: 4,
    document: { enabled: true, virtualAgent: 'csat' },
  });
  expect(settings.queueCallPostSession).toEqual({ support: { version: 5, document: { mode: 'off' } } });
  expect(settings.customData).toEqual({ keys: ['web'], issuer: null });
});

test('a bad row is reported and left out, and the good ones are kept', () => {
  const settings = readSettings(3, [
    { kind: 'queue', name: 'broken', document: '{"agents": [', version: 1 },
    row('queue', 'wrong', { agents: [], strategy: 'in-ordr' }),
    row('call-post-session', 'global', { enabled: 'yes' }, 2),
    row('planet', 'mars', {}),
    row('queue', 'support', { agents: [] }),
  ]);
  expect(Object.keys(settings.queues)).toEqual(['support']);
  expect(settings.callPostSession).toMatchObject({ version: 0, document: { enabled: false } });
  expect(settings.problems).toEqual([
    { kind: 'queue', name: 'broken', path: '', message: 'the stored document is not JSON' },
    {
      kind: 'queue',
      name: 'wrong',
      path: 'strategy',
      message: '"in-ordr" is not one of the choices',
      hint: 'did you mean "in-order"?',
    },
    { kind: 'call-post-session', name: 'global', path: 'enabled', message: 'must be true or false' },
    {
      kind: 'planet',
      name: 'mars',
      path: '',
      message: 'unknown kind of setting "planet"',
      hint: 'kinds: virtual-agent, queue, number, chat-address, call-post-session, queue-call-post-session, chat-post-session, queue-chat-post-session, chat, custom-data, business, hours, flag',
    },
  ]);
});

test('a deleted document is absent without a problem', () => {
  const settings = readSettings(2, [{ kind: 'queue', name: 'support', document: null, version: 2 }]);
  expect(settings.queues).toEqual({});
  expect(settings.problems).toEqual([]);
});

test('a name objects have by nature is absent until somebody defines it', () => {
  expect(readSettings(0, []).queues['constructor']).toBeUndefined();
  const settings = readSettings(1, [row('queue', 'constructor', { agents: [] })]);
  expect(settings.queues['constructor']?.agents).toEqual([]);
});

test('rows of every kind for chats are read, each with the version it was saved in', () => {
  const settings = readSettings(9, [
    row('chat-address', 'whatsapp:+15551000', { flow: 'support' }, 2),
    row('chat-post-session', 'global', { enabled: true, virtualAgent: 'csat' }, 4),
    row('queue-chat-post-session', 'support', { mode: 'off' }, 5),
    row('chat', 'global', { remindAfterSeconds: null }, 6),
  ]);
  expect(settings.problems).toEqual([]);
  expect(settings.chatAddresses['whatsapp:+15551000']).toEqual({ flow: 'support', language: 'en' });
  expect(settings.chatPostSession).toEqual({
    document: { ...DEFAULT_CHAT_POST_SESSION, enabled: true, virtualAgent: 'csat' },
    version: 4,
  });
  expect(settings.queueChatPostSession['support']).toEqual({ document: { mode: 'off' }, version: 5 });
  expect(settings.chat).toEqual({ ...DEFAULT_CHAT, remindAfterSeconds: null });
  expect(settings.callPostSession.version).toBe(0);
});
