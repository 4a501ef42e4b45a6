import {
  chatPostSessionSchema,
  DEFAULT_CHAT_POST_SESSION,
  type ChatPostSession,
} from '../../src/settings/chat-post-session';
import { queueChatPostSessionSchema } from '../../src/settings/queue-chat-post-session';
import { validateSetting } from '../../src/settings/validate-setting';
import { problemsOf } from './problems-of';

test('before anything is saved post-session transfers of chats are off', () => {
  expect(DEFAULT_CHAT_POST_SESSION).toEqual<ChatPostSession>({
    enabled: false,
    chatTypes: ['web', 'mobile', 'sms', 'whatsapp'],
    mobileClients: false,
    virtualAgent: null,
    dataParametersEnabled: false,
    dataParameters: [],
    dataRecords: { sessionMetadata: false, crm: false },
    optIn: { ask: false, timeoutSeconds: 60, attempts: 2 },
    endedBy: ['agent', 'end_user'],
    minimumTalkSeconds: 0,
    hours: null,
    samplingPercent: 100,
    perPerson: null,
    dailyCap: null,
    transferredChats: 'any',
  });
});

test.each<[object, string]>([
  [{ chatTypes: [] }, 'chatTypes: must list at least 1'],
  [{ chatTypes: ['web', 'web'] }, 'chatTypes[1]: chat type "web" is used twice'],
  [
    { chatTypes: ['inbound'] },
    'chatTypes[0]: "inbound" is not one of the choices (choices: web, mobile, sms, whatsapp)',
  ],
  [{ optIn: { timeoutSeconds: 4 } }, 'optIn.timeoutSeconds: must be at least 5'],
  [{ optIn: { timeoutSeconds: 601 } }, 'optIn.timeoutSeconds: must be at most 600'],
  [{ optIn: { attempts: 6 } }, 'optIn.attempts: must be at most 5'],
  [
    { endedBy: ['system'] },
    'endedBy[0]: "system" is not one of the choices (choices: agent, end_user, timeout, dismissed)',
  ],
  [{ mobileClients: 'yes' }, 'mobileClients: must be true or false'],
  [
    { transferredChats: 'some' },
    'transferredChats: "some" is not one of the choices (choices: any, only, never)',
  ],
])('chats with %j are refused', (document, problem) => {
  expect(problemsOf('chat-post-session', 'global', document)).toEqual([problem]);
});

test('what only calls have is no field of chats', () => {
  const calls = {
    callTypes: ['inbound'],
    whenCustomerHangsUp: { action: 'nothing' },
    transferredCalls: 'any',
  };
  const told = problemsOf('chat-post-session', 'global', calls).map((problem) => problem.split(' (')[0]);
  expect(told).toEqual([
    'callTypes: unknown key "callTypes"',
    'whenCustomerHangsUp: unknown key "whenCustomerHangsUp"',
    'transferredCalls: unknown key "transferredCalls"',
  ]);
});

test('a queue has the same fields but for the types of chats and of clients, and a mode for the switch', () => {
  const { enabled, chatTypes, mobileClients, ...own } = chatPostSessionSchema.shape;
  expect([enabled, chatTypes, mobileClients].every((field) => field !== undefined)).toBe(true);
  expect(Object.keys(queueChatPostSessionSchema.shape)).toEqual(['mode', ...Object.keys(own)]);
  expect(problemsOf('queue-chat-post-session', 'sales', { chatTypes: ['web'] })[0]).toMatch(
    /^chatTypes: unknown key "chatTypes"/,
  );
});

test('what the document of a queue leaves out is not filled in', () => {
  expect(validateSetting('queue-chat-post-session', 'sales', {})).toEqual({
    ok: true,
    value: { mode: 'inherit' },
  });
  const own = { mode: 'on', virtualAgent: null, endedBy: ['timeout'] };
  expect(validateSetting('queue-chat-post-session', 'sales', own)).toEqual({ ok: true, value: own });
});
