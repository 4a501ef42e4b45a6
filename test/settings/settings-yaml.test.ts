import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { filledIn } from '../../src/settings/filled-in';
import { parseSettingsYaml, type SettingDocument } from '../../src/settings/from-yaml';
import { exportSettingsYaml } from '../../src/settings/settings-yaml';
import { validateSetting } from '../../src/settings/validate-setting';
import { someDocuments } from './some-documents';

const EXAMPLE = readFileSync(resolve(__dirname, '../../flows/settings.example.yaml'), 'utf8');

function read(text: string): SettingDocument[] {
  const { documents, problems } = parseSettingsYaml(text);
  expect(problems).toEqual([]);
  return documents;
}

const filled = (documents: readonly SettingDocument[]): { [place: string]: unknown } =>
  Object.fromEntries(
    documents.map(({ kind, name, document }) => [`${kind} ${name}`, filledIn(kind, document)]),
  );

test('sections, names and keys have one order, and defaults are left out', () => {
  const documents: SettingDocument[] = [
    {
      kind: 'queue-call-post-session',
      name: 'sales',
      document: { virtualAgent: null, optIn: {}, mode: 'on' },
    },
    { kind: 'call-post-session', name: 'global', document: { samplingPercent: 100, enabled: true } },
    { kind: 'number', name: '+15551000', document: { language: 'en', flow: 'support' } },
    { kind: 'queue', name: 'b', document: { strategy: 'in-order', agents: [] } },
    { kind: 'queue', name: 'a', document: { ringSeconds: 30, agents: [] } },
    {
      kind: 'virtual-agent',
      name: 'csat',
      document: { languages: ['en', 'no'], flow: 'csat', channels: ['voice'] },
    },
    { kind: 'custom-data', name: 'global', document: { keys: [] } },
  ];
  const text = [
    '# Aftercall settings, format 1',
    '',
    'virtualAgents:',
    '  csat:',
    '    kind: flow',
    '    flow: csat',
    '    languages:',
    '      - en',
    '      - "no"',
    '',
    'queues:',
    '  a:',
    '    agents: []',
    '    ringSeconds: 30',
    '  b:',
    '    agents: []',
    '',
    'numbers:',
    '  "+15551000":',
    '    flow: support',
    '',
    'callPostSession:',
    '  enabled: true',
    '',
    'queueCallPostSession:',
    '  sales:',
    '    mode: "on"',
    '    virtualAgent: null',
    '    optIn:',
    '      ask: false',
    '      timeoutSeconds: 6',
    '      attempts: 2',
    '',
    'customData: {}',
    '',
  ].join('\n');
  expect(exportSettingsYaml(documents)).toBe(text);
  expect(exportSettingsYaml([...documents].reverse())).toBe(text);
});

test('without documents there is only the line that names the format', () => {
  expect(exportSettingsYaml([])).toBe('# Aftercall settings, format 1\n');
  expect(read(exportSettingsYaml([]))).toEqual([]);
});

test('the example survives export and import', () => {
  const documents = read(EXAMPLE);
  const text = exportSettingsYaml(documents);
  expect(filled(read(text))).toEqual(filled(documents));
  expect(exportSettingsYaml(read(text))).toBe(text);
});

test('generated documents of every section survive, and a second export has the same bytes', () => {
  fc.assert(
    fc.property(someDocuments, (documents) => {
      for (const { kind, name, document } of documents) {
        expect(validateSetting(kind, name, document)).toMatchObject({ ok: true });
      }
      const text = exportSettingsYaml(documents);
      const again = read(text);
      expect(filled(again)).toStrictEqual(filled(documents));
      expect(exportSettingsYaml(again)).toBe(text);
    }),
  );
});

test('the bytes do not depend on whether defaults were stored', () => {
  fc.assert(
    fc.property(someDocuments, (documents) => {
      const stored = documents.map((one) => ({ ...one, document: filledIn(one.kind, one.document) }));
      expect(exportSettingsYaml(stored)).toBe(exportSettingsYaml(documents));
    }),
  );
});

test('a document that does not fit is written as it is, so that reading it back tells what is wrong', () => {
  const text = exportSettingsYaml([{ kind: 'queue', name: 'old', document: { agents: [], ring: 5 } }]);
  expect(parseSettingsYaml(text).problems).toMatchObject([{ path: 'queues.old.ring', line: 6, column: 5 }]);
});

test('a list that two documents share is written twice', () => {
  const dataParameters = [{ field: 'a', type: 'fixed', value: 'x' }];
  const text = exportSettingsYaml(
    ['a', 'b'].map((name) => ({ kind: 'queue-call-post-session', name, document: { dataParameters } })),
  );
  expect(text).not.toMatch(/[&*]/);
});
