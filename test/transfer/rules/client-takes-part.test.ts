import { clientTakesPart } from '../../../src/transfer/rules/client-takes-part';
import { chatWith } from '../some-inputs';

const web = (version: string) => chatWith({}, { client: { kind: 'web', version } });
const SILENT = 'web clients take part from version 3 on, and this one does not say its version';

test.each(['3', '3.0', '3.1.0', '4.0.0.1', '10.2', '0003'])(
  'a web client of version %s takes part',
  (version) => {
    expect(clientTakesPart.check(web(version))).toMatchObject({
      passed: true,
      reason: `the web client is of version ${version}, and takes part`,
    });
  },
);

test.each(['2', '2.99', '0', '1.3.3'])('a web client of version %s does not take part', (version) => {
  expect(clientTakesPart.check(web(version))).toMatchObject({
    passed: false,
    reason: `web clients take part from version 3 on, and this one is of version ${version}`,
  });
});

test.each(['', 'v3', '3.', '3.x', '-3', ' 3', '3\nfine', '<b>3</b>', '99999.1', '3.0.0.0.0'])(
  'what cannot be read as a version (%j) takes no part, and is not repeated',
  (version) => {
    expect(clientTakesPart.check(web(version))).toMatchObject({ passed: false, reason: SILENT });
  },
);

test('a web chat whose client is not known takes no part', () => {
  expect(clientTakesPart.check(chatWith({}, { client: null }))).toEqual({
    passed: false,
    reason: SILENT,
    inputs: { sessionType: 'web', client: null, mobileClients: false },
  });
});

test.each([
  [true, 'mobile clients take part'],
  [false, 'mobile clients do not take part'],
])('with mobile clients %s: %s, whatever their version', (mobileClients, reason) => {
  for (const client of [null, { kind: 'mobile' as const, version: '1.0' }]) {
    const inputs = chatWith({ mobileClients }, { sessionType: 'mobile', client });
    expect(clientTakesPart.check(inputs)).toMatchObject({ passed: mobileClients, reason });
  }
});

test.each(['sms', 'whatsapp'] as const)('who chats by %s needs no client', (sessionType) => {
  expect(clientTakesPart.check(chatWith({}, { sessionType, client: null }))).toMatchObject({
    passed: true,
    reason: 'the chat needs no client of ours',
  });
});
