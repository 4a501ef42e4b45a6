import { createHash } from 'node:crypto';
import { sign } from '../../../src/emulator/webhook/sign';

// Published with Twilio's own libraries (twilio-node, spec/validation.spec.js).
const URL = 'https://mycompany.com/myapp.php?foo=1&bar=2';
const FORM = {
  CallSid: 'CA1234567890ABCDE',
  Caller: '+14158675309',
  Digits: '1234',
  From: '+14158675309',
  To: '+18005551212',
};
const BODY = createHash('sha256').update('{"property": "value", "boolean": true}').digest('hex');

test.each([
  ['a form', URL, FORM, 'RSOYDt4T1cUTdK1PDd93/VVr8B8='],
  ['a JSON body', `${URL}&bodySHA256=${BODY}`, {}, 'a9nBmqA0ju/hNViExpshrM61xv4='],
  [
    'a JSON body without other parameters',
    `https://mycompany.com/myapp.php?bodySHA256=${BODY}`,
    {},
    'y77kIzt2vzLz71DgmJGsen2scGs=',
  ],
])('the published signature of %s', (_, url, form, signature) => {
  expect(sign('12345', url, form)).toBe(signature);
});

test('a repeated parameter counts once per value, in order', () => {
  expect(sign('12345', URL, { a: ['y', 'x', 'y'] })).toBe(sign('12345', URL + 'axay', {}));
});
