import { parseTwiml } from '../../../src/emulator/twiml/parse-twiml';

test('verbs come with attributes, text and children', () => {
  const [gather, say] = parseTwiml(
    '<?xml version="1.0" encoding="UTF-8"?><Response><!-- menu --><Gather numDigits="1"><Say>A &amp; B</Say></Gather><Say>x <break/> &#243;<![CDATA[<y>]]></Say></Response>',
  );
  expect(gather).toMatchObject({ name: 'Gather', attributes: { numDigits: '1' } });
  expect(gather?.children).toMatchObject([{ name: 'Say', text: 'A & B' }]);
  expect(say?.text).toBe('x ó<y>');
});

test('an empty Response has no verbs', () => {
  expect(parseTwiml('<Response/>')).toEqual([]);
});

test.each([
  ['an empty text', ''],
  ['text that is no XML', 'hello'],
  ['an element that is not closed', '<Response><Say>x</Response>'],
  ['another root', '<Answer/>'],
  ['two roots', '<Response/><Response/>'],
  ['a bare ampersand', '<Response><Say>Fish & chips</Say></Response>'],
  ['a bare ampersand in an address', '<Response><Redirect>/a?b=1&c=2</Redirect></Response>'],
  ['an entity of HTML', '<Response><Say>x&nbsp;y</Say></Response>'],
  ['a control character', '<Response><Say>x\u0001y</Say></Response>'],
])('%s is error 12100', (_, text) => {
  expect(() => parseTwiml(text)).toThrow(expect.objectContaining({ code: 12100 }));
});

test('ampersands in comments and CDATA are only text, and numbers of characters are known', () => {
  const [say] = parseTwiml(
    '<Response><!-- a & b --><Say><![CDATA[R&D &nbsp;]]> &#x26; &apos;</Say></Response>',
  );
  expect(say?.text).toBe("R&D &nbsp; & '");
});
