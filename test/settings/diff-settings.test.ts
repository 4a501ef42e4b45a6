import fc from 'fast-check';
import { diffSettings, printDiff } from '../../src/settings/diff-settings';
import { filledIn } from '../../src/settings/filled-in';
import type { SettingDocument } from '../../src/settings/from-yaml';
import { someDocuments } from './some-documents';

const post = (document: object): SettingDocument => ({ kind: 'call-post-session', name: 'global', document });
const queue = (name: string, document: object = {}): SettingDocument => ({
  ...{ kind: 'queue', name, document: { agents: [], ...document } },
});
const agent = (id: string, name = id) => ({ id, name, endpoint: `client:${id}` });
const fieldsOf = (before: object, after: object) => diffSettings([post(before)], [post(after)])[0]?.fields;

test('a default left out is no difference', () => {
  fc.assert(
    fc.property(someDocuments, (documents) => {
      const stored = documents.map((one) => ({ ...one, document: filledIn(one.kind, one.document) }));
      expect(diffSettings(stored, documents, { complete: true })).toEqual([]);
      expect(diffSettings(documents, stored, { complete: true })).toEqual([]);
    }),
  );
});

test('a changed field is told with its value on both sides, also where one of them is a default', () => {
  expect(fieldsOf({ samplingPercent: 50 }, { enabled: true })).toEqual([
    { path: 'enabled', before: false, after: true },
    { path: 'samplingPercent', before: 50, after: 100 },
  ]);
  expect(fieldsOf({}, { optIn: { ask: true } })).toEqual([{ path: 'optIn.ask', before: false, after: true }]);
  expect(fieldsOf({}, { callTypes: ['web'] })).toEqual([
    { path: 'callTypes', before: expect.arrayContaining(['web', 'inbound']) as unknown, after: ['web'] },
  ]);
});

test('another kind of thing in a field is told key by key, absent ones without a side', () => {
  const after = { whenCustomerHangsUp: { action: 'agent-leg', virtualAgent: 'form' } };
  expect(fieldsOf({}, after)).toEqual([
    { path: 'whenCustomerHangsUp.action', before: 'nothing', after: 'agent-leg' },
    { path: 'whenCustomerHangsUp.virtualAgent', after: 'form' },
  ]);
  expect(
    fieldsOf({ hours: null }, { hours: { timeZone: 'UTC', days: { monday: ['09:00-17:00'] } } }),
  ).toMatchObject([{ path: 'hours', before: null, after: { timeZone: 'UTC' } }]);
});

test('entries of lists are paired by name: one that got a neighbour has not changed', () => {
  const agents = (...list: object[]) => [queue('support', { agents: list })];
  const [ana, bea, cem] = [agent('ana'), agent('bea'), agent('cem')];
  expect(diffSettings(agents(ana, bea), agents(cem, ana, agent('bea', 'Bea')))).toEqual([
    {
      kind: 'queue',
      name: 'support',
      change: 'changed',
      fields: [
        { path: 'agents[0]', after: cem },
        { path: 'agents[2].name', before: 'bea', after: 'Bea' },
      ],
    },
  ]);
  expect(diffSettings(agents(ana, bea), agents(bea))[0]?.fields).toEqual([
    { path: 'agents[0]', before: ana },
  ]);
  expect(diffSettings(agents(ana, bea), agents(bea, ana))[0]?.fields).toEqual([
    { path: 'agents.order', before: ['ana', 'bea'], after: ['bea', 'ana'] },
  ]);
});

test('documents are added, and removed only when the other side is all there is', () => {
  const added = { kind: 'queue', name: 'b', change: 'added', fields: [{ path: 'agents', after: [] }] };
  const removed = {
    ...{ kind: 'queue', name: 'a', change: 'removed' },
    fields: [
      { path: 'agents', before: [] },
      { path: 'ringSeconds', before: 30 },
    ],
  };
  expect(diffSettings([queue('a', { ringSeconds: 30 })], [queue('b')])).toEqual([added]);
  expect(diffSettings([queue('a', { ringSeconds: 30 })], [queue('b')], { complete: true })).toEqual([
    removed,
    added,
  ]);
});

const secret = { field: 'pin', type: 'fixed', value: 'old-secret', sensitive: true };

test.each([
  ['changed', [secret], [{ ...secret, value: 'new-secret' }]],
  ['added', [], [secret]],
  ['removed', [secret], []],
  ['no longer marked', [secret], [{ field: 'pin', type: 'fixed', value: 'new-secret' }]],
])('the value of a sensitive data parameter that is %s is not shown', (_how, before, after) => {
  const diffs = diffSettings([post({ dataParameters: before })], [post({ dataParameters: after })]);
  expect(diffs).toHaveLength(1);
  expect(JSON.stringify(diffs)).toContain('***');
  expect(JSON.stringify(diffs) + printDiff(diffs)).not.toContain('secret');
});

test('a document that comes or goes with a sensitive value does not show it', () => {
  const document = post({ dataParameters: [secret] });
  expect(JSON.stringify(diffSettings([], [document]))).not.toContain('secret');
  expect(JSON.stringify(diffSettings([document], [], { complete: true }))).not.toContain('secret');
});

test('differences are printed one line a field', () => {
  const before = [post({}), queue('a', { ringSeconds: 30 }), queue('c', { callerId: '+15551000' })];
  const after = [
    post({ enabled: true }),
    queue('b'),
    queue('c', { waitMusicUrl: 'https://example.com/a.mp3' }),
  ];
  expect(printDiff(diffSettings(before, after, { complete: true }))).toBe(
    [
      '- queue a',
      '    agents: [] (removed)',
      '    ringSeconds: 30 (removed)',
      '+ queue b',
      '    agents: []',
      '~ queue c',
      '    callerId: "+15551000" (removed)',
      '    waitMusicUrl: "https://example.com/a.mp3"',
      '~ call-post-session',
      '    enabled: false -> true',
      '',
    ].join('\n'),
  );
  expect(printDiff([])).toBe('no differences\n');
});

test('documents that do not fit their kind are compared as they are', () => {
  const bad = (document: unknown): SettingDocument => ({ kind: 'queue', name: 'a', document });
  expect(diffSettings([bad({ ring: 1 })], [bad({ ring: 2 })])[0]?.fields).toEqual([
    { path: 'ring', before: 1, after: 2 },
  ]);
  expect(diffSettings([bad({ ring: 1 })], [bad({ ring: 1 })])).toEqual([]);
  expect(diffSettings([], [bad('text')])[0]?.fields).toEqual([{ path: '', after: 'text' }]);
});

test('documents of chats are compared and masked like those of calls', () => {
  const pin = { field: 'pin', type: 'fixed', value: 'secret', sensitive: true };
  const document = { enabled: true, dataParameters: [pin] };
  const diffs = diffSettings(
    [{ kind: 'chat-post-session', name: 'global', document }],
    [
      {
        kind: 'chat-post-session',
        name: 'global',
        document: { dataParameters: [{ ...pin, value: 'other' }] },
      },
      { kind: 'chat-address', name: 'web', document: { flow: 'support', language: 'en' } },
      { kind: 'chat', name: 'global', document: { origins: ['*'], remindAfterSeconds: null } },
    ],
  );
  expect(printDiff(diffs)).toBe(`+ chat-address web
    flow: "support"
~ chat-post-session
    enabled: true -> false
    dataParameters[0].value: "***" -> "***"
+ chat
    remindAfterSeconds: null
`);
});
