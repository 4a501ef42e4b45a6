import { attach, problemsOf } from './read-options';

const uri = 'sip:survey@bots.example.com;transport=tls';
const textOf = (parameters: { [name: string]: string }): string | undefined => {
  const verb = attach('sip', { uri }, parameters);
  return verb.verb === 'attach' ? verb.noun.text : undefined;
};

test('sip rings the address for half a minute, or for as long as it is told', () => {
  expect(attach('sip', { uri })).toEqual({
    verb: 'attach',
    by: 'dial',
    timeoutSeconds: 30,
    noun: { name: 'Sip', attributes: {}, text: uri },
  });
  expect(attach('sip', { uri, timeoutSeconds: 12 })).toMatchObject({ timeoutSeconds: 12 });
});

test('sip passes parameters as headers, percent-encoded', () => {
  expect(textOf({ orderId: '7', note: 'a=b;c,d&e é' })).toBe(
    `${uri}?X-orderId=7&X-note=a%3Db%3Bc%2Cd%26e%20%C3%A9`,
  );
});

test.each([
  ['UserToUser', 'User-to-User'],
  ['User-to-User', 'User-to-User'],
  ['X-Order', 'X-Order'],
  ['x-order', 'X-order'],
  ['order_id', 'X-order_id'],
])('sip passes the field %s as the header %s', (field, header) => {
  expect(textOf({ [field]: 'v' })).toBe(`${uri}?${header}=v`);
});

test('sip lets no value begin a header of its own', () => {
  expect(textOf({ a: '1\r\nX-Evil: 2&X-Evil=3?' })).toBe(`${uri}?X-a=1%20%20X-Evil%3A%202%26X-Evil%3D3%3F`);
});

test.each([
  [{ uri: 'survey@bots.example.com' }, 'uri must be a SIP address'],
  [{ uri: 'sip:survey@bots.example.com?X-a=1' }, 'uri must be a SIP address'],
  [{ uri: 'sip:a b@bots.example.com' }, 'uri must be a SIP address'],
  [{ uri: `sip:${'a'.repeat(251)}` }, 'uri must stay under 255 characters'],
  [{ uri, timeoutSeconds: 4 }, 'timeoutSeconds'],
  [{ uri, timeoutSeconds: 30.5 }, 'timeoutSeconds'],
])('sip refuses %j', (options, problem) => {
  expect(problemsOf('sip', options).join()).toContain(problem);
});

test('sip takes an address of 254 characters', () => {
  expect(problemsOf('sip', { uri: `sip:${'a'.repeat(250)}` })).toEqual([]);
});
