import { CHAT_TYPES } from '../../src/call/chat';
import { importSettingsYaml } from '../../src/settings/import-settings';

const lines = (text: string): string[] =>
  importSettingsYaml(text).problems.map(
    ({ line, column, path, message }) => `${line}:${column} ${path}: ${message}`,
  );

const PLATFORM = {
  enabled: true,
  chat_type: 'Messaging (Web)',
  virtual_agent_name: 'csat',
  opt_in: true,
  data_parameters_enabled: true,
  data_parameters: [
    { field: 'chat', type: 'dynamic', source: 'ujet_metadata', source_field: 'chat_id' },
    { field: 'how', type: 'dynamic', source: 'ujet_metadata', source_field: 'session_type_v2' },
  ],
  data_records: { in_metadata: false, in_crm_record: true },
  mobile_clients: true,
};
const DOCUMENT = {
  enabled: true,
  chatTypes: ['web'],
  virtualAgent: 'csat',
  optIn: { ask: true },
  dataParametersEnabled: true,
  dataParameters: [
    { field: 'chat', type: 'dynamic', source: 'metadata', sourceField: 'callId' },
    { field: 'how', type: 'dynamic', source: 'metadata', sourceField: 'type' },
  ],
  dataRecords: { sessionMetadata: false, crm: true },
  mobileClients: true,
};

test.each([
  ['in its section', { chat_post_session: PLATFORM }],
  ['as the whole file', PLATFORM],
])("the platform's setting for all chats is understood %s", (_where, written) => {
  const { documents, problems, translated } = importSettingsYaml(JSON.stringify(written));
  expect(problems).toEqual([]);
  expect(documents).toEqual([{ kind: 'chat-post-session', name: 'global', document: DOCUMENT }]);
  expect(translated).toContain('chatPostSession.chatTypes: "Messaging (Web)" -> ["web"]');
});

test('a file that could be the setting for either is the one for calls', () => {
  const { documents } = importSettingsYaml('{ enabled: true, virtual_agent_name: csat }');
  expect(documents.map(({ kind }) => kind)).toEqual(['call-post-session']);
});

test('the toggle of a queue becomes its mode: on, or else what holds for all chats', () => {
  const text = `queue_chat_post_session:
  sales: { Chat Routing: true, Virtual Agent Name: csat, opt_in: true }
  support: { chat_routing: false }
  orders: { mode: 'off' }
`;
  const { documents, problems, translated } = importSettingsYaml(text);
  expect(problems).toEqual([]);
  expect(documents.map(({ name, document }) => [name, document])).toEqual([
    ['sales', { mode: 'on', virtualAgent: 'csat', optIn: { ask: true } }],
    ['support', { mode: 'inherit' }],
    ['orders', { mode: 'off' }],
  ]);
  expect(translated.slice(0, 3)).toEqual([
    'queue_chat_post_session -> queueChatPostSession',
    'queueChatPostSession.sales.Chat Routing -> mode',
    'queueChatPostSession.sales.Virtual Agent Name -> virtualAgent',
  ]);
});

const chatTypes = (written: unknown): unknown => {
  const { documents, problems } = importSettingsYaml(
    JSON.stringify({ chatPostSession: { 'Chat Type': written } }),
  );
  expect(problems).toEqual([]);
  return (documents[0]?.document as { chatTypes: unknown }).chatTypes;
};

test.each<[string, string[]]>([
  ['Messaging (Web)', ['web']],
  ['Messaging Inbound (Web Chat)', ['web']],
  ['In-web', ['web']],
  ['Messaging (Mobile)', ['mobile']],
  ['Messaging Inbound (App Chat)', ['mobile']],
  ['Messaging Inbound (Mobile Chat)', ['mobile']],
  ['Messaging (SMS)', ['sms']],
  ['Messaging inbound (SMS)', ['sms']],
  ['Messaging outbound (SMS)', ['sms']],
  ['Messaging outbound (SMS by API)', ['sms']],
  ['messaging  (whatsapp) ', ['whatsapp']],
  ['whatsapp', ['whatsapp']],
  ['All', [...CHAT_TYPES]],
])('the chat type "%s" of the platform is understood', (name, types) => {
  expect(chatTypes(name)).toEqual(types);
  expect(chatTypes([name])).toEqual(types);
});

test('a chat type nobody knows stays as it was written, and is told', () => {
  expect(lines('chat_post_session:\n  chat_type: Messaging (Fax)\n')).toEqual([
    '2:14 chatPostSession.chatTypes[0]: "Messaging (Fax)" is not one of the choices',
  ]);
});
