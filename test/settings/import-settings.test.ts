import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CALL_TYPES } from '../../src/call/call-type';
import { parseSettingsYaml } from '../../src/settings/from-yaml';
import { importSettingsYaml } from '../../src/settings/import-settings';

const CCAI = {
  call_post_session: {
    enabled: true,
    call_type: 'Voice Inbound (IVR)',
    virtual_agent_name: 'csat',
    opt_in: true,
    data_parameters_enabled: true,
    data_parameters: [
      { field: 'queue', type: 'dynamic', source: 'ujet_metadata', source_field: 'queue_id' },
      { field: 'order', type: 'Dynamic', source: 'sip_headers', source_field: 'X-Order_Id' },
      { field: 'brand', type: 'fixed', value: 'ujet_metadata' },
    ],
    data_records: { in_metadata: true, in_crm_record: false },
  },
};

const OURS = {
  enabled: true,
  callTypes: ['inbound'],
  virtualAgent: 'csat',
  optIn: { ask: true },
  dataParametersEnabled: true,
  dataParameters: [
    { field: 'queue', type: 'dynamic', source: 'metadata', sourceField: 'queueId' },
    { field: 'order', type: 'dynamic', source: 'sip', sourceField: 'X-Order_Id' },
    { field: 'brand', type: 'fixed', value: 'ujet_metadata' },
  ],
  dataRecords: { sessionMetadata: true, crm: false },
};

const lines = (text: string): string[] =>
  importSettingsYaml(text).problems.map(
    ({ line, column, path, message }) => `${line}:${column} ${path}: ${message}`,
  );

test('the spelling of the platform becomes ours, and every change is told', () => {
  const { documents, problems, translated } = importSettingsYaml(JSON.stringify(CCAI));
  expect(problems).toEqual([]);
  expect(documents).toEqual([{ kind: 'call-post-session', name: 'global', document: OURS }]);
  const first = 'callPostSession.dataParameters[0]';
  const second = 'callPostSession.dataParameters[1]';
  expect(translated).toEqual([
    'call_post_session -> callPostSession',
    'callPostSession.call_type -> callTypes',
    'callPostSession.virtual_agent_name -> virtualAgent',
    'callPostSession.opt_in -> optIn',
    'callPostSession.data_parameters_enabled -> dataParametersEnabled',
    'callPostSession.data_parameters -> dataParameters',
    'callPostSession.data_records -> dataRecords',
    'callPostSession.callTypes: "Voice Inbound (IVR)" -> ["inbound"]',
    'callPostSession.optIn: true -> {"ask":true}',
    `${first}.source_field -> sourceField`,
    `${first}.source: "ujet_metadata" -> "metadata"`,
    `${first}.sourceField: "queue_id" -> "queueId"`,
    `${second}.source_field -> sourceField`,
    `${second}.type: "Dynamic" -> "dynamic"`,
    `${second}.source: "sip_headers" -> "sip"`,
    'callPostSession.dataRecords.in_metadata -> sessionMetadata',
    'callPostSession.dataRecords.in_crm_record -> crm',
  ]);
});

test('a file that is nothing but such a setting is the setting for all calls', () => {
  const bare = importSettingsYaml(JSON.stringify(CCAI.call_post_session));
  expect(bare.documents).toEqual([{ kind: 'call-post-session', name: 'global', document: OURS }]);
  expect(bare.translated[0]).toBe('the whole file -> callPostSession');
  expect(lines('data_parameters_enabled: true\ndata_parameters:\n  - field: 1\n    type: fixd\n')).toEqual([
    '4:11 callPostSession.dataParameters[0].type: "fixd" is not one of the choices',
  ]);
});

test('the settings of queues are translated too', () => {
  const text =
    'queue_call_post_session:\n  sales: { mode: "on", call_types: [voice campaign], opt_in: false }\n';
  const { documents, translated } = importSettingsYaml(text);
  expect(documents).toEqual([
    {
      kind: 'queue-call-post-session',
      name: 'sales',
      document: { mode: 'on', callTypes: ['campaign'], optIn: { ask: false } },
    },
  ]);
  expect(translated).toContain('queueCallPostSession.sales.optIn: false -> {"ask":false}');
});

test('our own file is read as parseSettingsYaml reads it, and nothing is translated', () => {
  const text = readFileSync(resolve(__dirname, '../../flows/settings.example.yaml'), 'utf8');
  expect(importSettingsYaml(text)).toEqual({ ...parseSettingsYaml(text), translated: [] });
  expect(importSettingsYaml('')).toEqual({ documents: [], problems: [], translated: [] });
});

test('parseSettingsYaml takes our spelling only', () => {
  expect(parseSettingsYaml(JSON.stringify(CCAI)).problems.map(({ message }) => message)).toEqual([
    'unknown section "call_post_session"',
  ]);
});

const callTypes = (written: unknown): unknown => {
  const { documents, problems } = importSettingsYaml(
    JSON.stringify({ callPostSession: { call_types: written } }),
  );
  expect(problems).toEqual([]);
  return (documents[0]?.document as { callTypes: unknown }).callTypes;
};

test.each<[string, string[]]>([
  ['Voice inbound', ['inbound']],
  ['VOICE INBOUND (IVR)', ['inbound']],
  ['Voice inbound (IVR by Mobile)', ['inbound']],
  ['Voice inbound (Mobile)', ['web']],
  ['Voice inbound (API)', ['api']],
  ['Voice callback (Web)', ['callback']],
  ['Voice scheduled (Mobile)', ['callback']],
  ['Voice Scheduled (API)', ['callback']],
  ['Voice outbound', ['outbound']],
  ['Voice  outbound  (API) ', ['api']],
  ['OutboundCall', ['api']],
  ['Voice campaign', ['campaign']],
  ['inbound-sip', ['inbound-sip']],
  ['All', [...CALL_TYPES]],
])('the call type "%s" of the platform is understood', (name, types) => {
  expect(callTypes(name)).toEqual(types);
  expect(callTypes([name])).toEqual(types);
});

test('several call types of the platform that are one of ours are listed once', () => {
  expect(callTypes(['Voice inbound', 'Voice Inbound (IVR)', 'web', 'Voice inbound (Mobile)'])).toEqual([
    'inbound',
    'web',
  ]);
});

test.each([
  ['session_id', 'sessionId'],
  ['queue_path', 'queuePath'],
  ['agent_name', 'agentName'],
  ['ended_by', 'endedBy'],
  ['lang', 'language'],
  ['dnis', 'to'],
  ['wait_duration', 'waitSeconds'],
  ['session_type', 'type'],
  ['connectedAt', 'connectedAt'],
])('the metadata field "%s" of the platform is our %s', (written, sourceField) => {
  const parameter = { field: 'a', type: 'dynamic', source: 'ujet_metadata', source_field: written };
  const { documents, problems } = importSettingsYaml(JSON.stringify({ data_parameters: [parameter] }));
  expect(problems).toEqual([]);
  expect(documents[0]?.document).toMatchObject({ dataParameters: [{ source: 'metadata', sourceField }] });
});

test.each([
  ['custom_data_signed', 'signed'],
  ['Signed custom data', 'signed'],
  ['custom_data_unsigned', 'unsigned'],
  ['sip_header', 'sip'],
  ['form', 'form'],
])('the source "%s" of the platform is our %s, and its field stays as it is', (written, source) => {
  const parameter = { field: 'a', type: 'dynamic', source: written, source_field: 'order_id' };
  const { documents, problems } = importSettingsYaml(JSON.stringify({ data_parameters: [parameter] }));
  expect(problems).toEqual([]);
  expect(documents[0]?.document).toMatchObject({ dataParameters: [{ source, sourceField: 'order_id' }] });
});

test('mistakes are told where they stand in the text, under the names they have with us', () => {
  const text = [
    'callPostSession:',
    '  call_types: [Voice inbound, Voice pigeon]',
    '  virtual_agent: the survey',
    '  data_parameters:',
    '    - field: a',
    '      type: dynamic',
    '      source: ujet_metadata',
    '      source_field: sentiment',
    '    - { field: b, type: dynamic, source: ujet_meta, source_field: x }',
    '  data_records: { in_metadata: yep, in_crm: true }',
    '  opt_in: sometimes',
    '  call_recording: true',
  ].join('\n');
  expect(lines(text)).toEqual([
    '2:15 callPostSession.callTypes[1]: "Voice pigeon" is not one of the choices',
    expect.stringMatching(/^3:18 callPostSession.virtualAgent: must be a name/),
    '8:21 callPostSession.dataParameters[0].sourceField: "sentiment" is not one of the choices',
    '9:42 callPostSession.dataParameters[1].source: "ujet_meta" is not one of the choices',
    '10:32 callPostSession.dataRecords.sessionMetadata: must be true or false',
    '10:37 callPostSession.dataRecords.inCrm: unknown key "inCrm"',
    '11:11 callPostSession.optIn: must be keys with values',
    '12:3 callPostSession.call_recording: unknown key "call_recording"',
  ]);
});

test('a key in both spellings is a mistake, not a silent choice', () => {
  expect(lines('callPostSession:\n  virtualAgent: a\n  virtual_agent: b\n')).toEqual([
    '3:3 callPostSession.virtual_agent: unknown key "virtual_agent"',
  ]);
});

test('a call type written twice is a mistake with us, not with the platform', () => {
  expect(lines('callPostSession:\n  callTypes: [web, web]\n')).toEqual([
    '2:20 callPostSession.callTypes[1]: call type "web" is used twice',
  ]);
});

test('aliases are followed, and what they name is translated once', () => {
  const text =
    'callPostSession: { data_records: &r { in_metadata: true } }\nqueueCallPostSession: { a: { data_records: *r } }\n';
  const { documents, translated } = importSettingsYaml(text);
  expect(documents.map(({ document }) => document)).toEqual([
    { dataRecords: { sessionMetadata: true } },
    { dataRecords: { sessionMetadata: true } },
  ]);
  expect(translated.filter((line) => line.includes('in_metadata'))).toHaveLength(1);
});

test.each([
  ['callPostSession: text'],
  ['- a'],
  ['callPostSession: { data_parameters: 7, call_types: { a: 1 }, opt_in: [] }'],
  ['callPostSession: { data_parameters: [1, null, [a]], call_types: [1, null], data_records: x }'],
  ['queueCallPostSession: { a: 1 }'],
])('%s is told, not stumbled over', (text) => {
  const { documents, problems } = importSettingsYaml(text);
  expect(documents).toEqual([]);
  expect(problems.length).toBeGreaterThan(0);
});

test('text that is not YAML is told as parseSettingsYaml tells it', () => {
  expect(importSettingsYaml('a: [')).toEqual({ ...parseSettingsYaml('a: ['), translated: [] });
});

test('aliases that multiply beyond measure are refused on import too', () => {
  const level = (n: number): string =>
    `x${n}: &x${n} [${Array(9)
      .fill(`*x${n - 1}`)
      .join(', ')}]`;
  const bomb = ['x0: &x0 [a]', ...[1, 2, 3, 4, 5, 6, 7].map(level), 'call_types: *x7'];
  expect(lines(`callPostSession:\n${bomb.map((line) => `  ${line}`).join('\n')}\n`).length).toBeGreaterThan(
    0,
  );
});
