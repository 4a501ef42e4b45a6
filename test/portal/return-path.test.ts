/** After signing in one comes to the page one asked for, and to no other site. */
import { returnPath, signInPath } from '../../src/portal/sign-in/return-path';

const ORIGIN = 'https://calls.example';

test.each([
  ['/settings/chat', '/settings/chat'],
  ['/sessions?queue=support&talked=true', '/sessions?queue=support&talked=true'],
  ['https://calls.example/users', '/users'],
  [null, '/'],
])('%s is a page of ours', (wished, path) => {
  expect(returnPath(wished, ORIGIN)).toBe(path);
});

test.each([
  ...[
    '//elsewhere.example',
    'https://elsewhere.example/users',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
  ],
  ...['/.//elsewhere.example', 'javascript:alert(1)', 'data:text/html,x', 'https://', '/sign-in?to=/x'],
  ...['/api/v1/settings/export', '/welcome#x', 'https://ana@elsewhere.example/'],
])('%j is none', (wished) => {
  expect(returnPath(wished, ORIGIN)).toBe('/');
});

test('an address keeps where one was', () => {
  const address = new URL(signInPath('/sessions?a=1&b=2'), ORIGIN);
  expect(returnPath(address.searchParams.get('to'), ORIGIN)).toBe('/sessions?a=1&b=2');
  expect(signInPath('/')).toBe('/sign-in');
});
