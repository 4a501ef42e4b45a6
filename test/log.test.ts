import { maskPersonal } from '../src/log';

test('fields under pii are masked at any depth, others are kept', () => {
  const masked = maskPersonal({
    session: 's1',
    pii: { from: '+15550001' },
    deep: [{ 'pii.name': 'Ana', code: 7 }],
  });
  expect(masked).toEqual({ session: 's1', pii: '***', deep: [{ 'pii.name': '***', code: 7 }] });
});

test.each([
  ["Invalid 'To' Phone Number: +15550001", "Invalid 'To' Phone Number: +…"],
  ['GET /Calls?To=%2B15550001&x=1', 'GET /Calls?To=+…&x=1'],
  ['sip:ann@example.com;tag=1 is busy', 'sip:…;tag=1 is busy'],
  ['no client:ann, no customer:c1', 'no client:…, no customer:…'],
  ['mail ann.lee@mail.example.com today', 'mail …@… today'],
  ['s1a2b3c4d5e6f7a8b9c0d1e2 at 12:30, 1234567 turns', 's1a2b3c4d5e6f7a8b9c0d1e2 at 12:30, 1234567 turns'],
])('addresses of people are masked in texts: %s', (text, masked) => {
  expect(maskPersonal({ error: [text] })).toEqual({ error: [masked] });
});
