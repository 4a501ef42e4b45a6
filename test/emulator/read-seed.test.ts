import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSeed } from '../../src/emulator/read-seed';
import { startCarrier } from '../../src/emulator/start-carrier';
import { VirtualClock } from '../../src/lib/clock';

const SEED = `
accountSid: ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
authToken: a-token
apiKeys: [{ sid: SKaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, secret: a-secret }]
numbers:
  - { phoneNumber: '+15551000', voiceUrl: 'http://127.0.0.1:3000/voice', voiceMethod: GET }
verifiedNumbers: ['+15559999']
applications: [{ sid: APaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, voiceUrl: 'http://127.0.0.1:3000/app' }]
sipDomains: [{ domainName: acme.sip.twilio.com, voiceUrl: 'http://127.0.0.1:3000/sip' }]
redirects: { 'https://calls.example.com': 'http://127.0.0.1:3000' }
switches: { delivery: in-turn }
phones:
  '+15553000': { does: busy }
  client:ann: { does: answer, afterMs: 1000 }
`;

test('a seed sets up what the JavaScript API can', async () => {
  const { options, phones } = readSeed(SEED);
  const carrier = await startCarrier({ clock: new VirtualClock(), ...options });
  expect(carrier).toMatchObject({ accountSid: `AC${'a'.repeat(32)}`, authToken: 'a-token' });
  expect([...carrier.redirects]).toEqual([['https://calls.example.com', 'http://127.0.0.1:3000']]);
  expect(carrier.switches.delivery).toBe('in-turn');
  expect(options).toMatchObject({ verifiedNumbers: ['+15559999'], numbers: [{ voiceMethod: 'GET' }] });
  expect(phones).toEqual({
    '+15553000': { does: 'busy' },
    'client:ann': { does: 'answer', afterMs: 1000, isMachine: false },
  });
  await carrier.close();
});

test('the seed that docs/carrier.md shows is one', () => {
  const page = readFileSync(join(__dirname, '../../docs/carrier.md'), 'utf8');
  const [, seed = ''] = /```yaml\n([^]*?)```/.exec(page) ?? [];
  const { options, phones, clock } = readSeed(seed);
  expect(Object.keys({ ...options, phones, clock }).sort()).toEqual(
    'accountSid apiKeys applications authToken clock numbers phones redirects sipDomains switches timing verifiedNumbers'.split(
      ' ',
    ),
  );
  expect(clock!.now()).toBe(Date.parse('2026-01-05T10:00:00Z'));
});

test('an empty seed sets up nothing', () => {
  expect(readSeed('')).toEqual({ options: {}, phones: {} });
});

test.each([
  ['number: []', 'number is not known; known are accountSid'],
  [
    'numbers: [{ phoneNumber: 15551000 }]',
    'numbers.0.phoneNumber must be a number like +15551000, in quotes',
  ],
  ['switches: { delivery: slow }', 'switches.delivery must be one of'],
  ["phones: { '+15553000': { does: sleep } }", 'phones.+15553000.does must be one of answer'],
  ['numbers: [', ''],
])('%s is refused by name', (seed, problem) => {
  expect(() => readSeed(seed)).toThrow(problem);
});

test('all that is wrong is told at once, with where in the file it stands', () => {
  const seed = [
    'numbers:',
    "  - { phoneNumber: '+15551000', voiceUrl: /voice }",
    "  - { phoneNumber: '+15551000' }",
    'redirects: { "https://a.example": 5 }',
    'phones:',
    "  '15553000': { does: busie }",
    '  client:ann: { does: answer, afterMs: soon, then: [{ afterMs: 1, pres: 1 }] }',
    'apiKeyz: []',
  ].join('\n');
  const problems = (() => {
    try {
      readSeed(seed, 'seed.yaml');
    } catch (error) {
      return (error as Error).message.split('\n').map((line) => line.slice(0, 75));
    }
    return [];
  })();
  expect(problems.sort()).toEqual([
    'seed.yaml:2:33  numbers.0.voiceUrl must be an http address',
    'seed.yaml:3:7  numbers.1.phoneNumber is there twice: +15551000',
    expect.stringContaining('seed.yaml:4:14  redirects.https://a.example must be'),
    'seed.yaml:6:17  phones.15553000.does must be one of answer, ring-on, busy, ',
    'seed.yaml:6:3  phones.15553000 must be a number like +15550001, client:name',
    'seed.yaml:7:31  phones.client:ann.afterMs must be a whole number from 0 to ',
    'seed.yaml:7:53  phones.client:ann.then.0 must have afterMs and one of press',
    expect.stringContaining('seed.yaml:8:1  apiKeyz is not known; known are accountSid'),
  ]);
});

test('a list is no seed, and a file that is no YAML is named', () => {
  expect(() => readSeed('- a')).toThrow('a seed is a mapping');
  expect(() => readSeed('numbers: [', 'seed.yaml')).toThrow(/^seed\.yaml: .*line 1/s);
});
