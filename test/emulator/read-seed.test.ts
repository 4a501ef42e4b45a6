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
  ["phones: { '+15553000': { does: sleep } }", 'phones.+15553000: does must be one of answer'],
  ['numbers: [', ''],
])('%s is refused by name', (seed, problem) => {
  expect(() => readSeed(seed)).toThrow(problem);
});
