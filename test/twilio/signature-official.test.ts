/** Addresses of every kind are judged as the official validator judges them. */
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import twilio from 'twilio';
import { isSigned } from '../../src/twilio/signature';

const TOKEN = '12345';
const BASE = 'https://calls.example.com';
const sign = (url: string) => createHmac('sha1', TOKEN).update(url, 'utf8').digest('base64');
const ours = (path: string, signature: string) =>
  isSigned({ authToken: TOKEN, publicUrl: BASE, path, params: {}, signature });
const theirs = (path: string, signature: string) => twilio.validateRequest(TOKEN, signature, BASE + path, {});

test("an apostrophe passes as ' and as %27, whichever was signed", () => {
  const [plain, escaped] = ["/twilio/voice?name=O'Hara", '/twilio/voice?name=O%27Hara'];
  for (const signedAs of [plain, escaped])
    for (const got of [plain, escaped]) expect(ours(got, sign(BASE + signedAs))).toBe(true);
});

test('whatever address was signed and whatever arrives, the official validator agrees', () => {
  const piece = fc.constantFrom(
    'a',
    "'",
    '%27',
    '%20',
    '+',
    ' ',
    '!',
    '*',
    '(',
    '%28',
    'é',
    '%C3%A9',
    '=',
    '&',
    '~',
    '%7E',
    '%zz',
    ':',
    ',',
    '%2C',
  );
  const query = fc.array(piece, { maxLength: 6 }).map((all) => all.join(''));
  let agreed = 0;
  fc.assert(
    fc.property(query, query, fc.boolean(), (signedQuery, other, same) => {
      const got = `/twilio/voice?x=${same ? signedQuery : other}`;
      const variants = [
        signedQuery,
        signedQuery.replaceAll("'", '%27'),
        signedQuery.replaceAll('%27', "'"),
        signedQuery.replaceAll('+', '%20'),
      ];
      for (const one of variants) {
        const signature = sign(`${BASE}/twilio/voice?x=${one}`);
        expect([got, one, ours(got, signature)]).toEqual([got, one, theirs(got, signature)]);
        if (theirs(got, signature)) agreed += 1;
      }
    }),
    { numRuns: 500 },
  );
  expect(agreed).toBeGreaterThan(100);
});
