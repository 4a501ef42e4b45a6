import { attach, problemsOf, SMALLEST } from './read-options';

test('url takes the leg with the parameters in the query', () => {
  const url = 'https://ivr.example.com/survey?tenant=3';
  expect(attach('url', { url }, { orderId: '7', note: 'a&b=c é' })).toEqual({
    verb: 'leave',
    url: `${url}&orderId=7&note=a%26b%3Dc%20%C3%A9`,
    returnTo: 'returnTo',
  });
  expect(attach('url', { url })).toEqual({ verb: 'leave', url, returnTo: 'returnTo' });
  expect(attach('url', SMALLEST.url!, { a: '1' })).toMatchObject({
    url: 'https://ivr.example.com/survey?a=1',
  });
});

test.each([
  ['ftp://ivr.example.com/', 'url must be an address that begins with https:// or http://'],
  ['/survey', 'url must be an address that begins with https:// or http://'],
  ['javascript:alert(1)', 'url must be an address that begins with https:// or http://'],
  ['https://ivr.example.com/#rc=2', 'url must have no # part'],
])('url refuses %s', (url, problem) => {
  expect(problemsOf('url', { url })).toContain(problem);
});

test('url takes an address of 500 characters and no longer one', () => {
  const url = (length: number): string => 'https://ivr.example.com/'.padEnd(length, 'x');
  expect(problemsOf('url', { url: url(500) })).toEqual([]);
  expect(problemsOf('url', { url: url(501) })).toHaveLength(1);
});
