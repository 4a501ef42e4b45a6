import { chatTypeOf, isChatAddress } from '../../src/settings/chat-address';
import { validateSetting } from '../../src/settings/validate-setting';
import { problemsOf } from './problems-of';

test.each([
  ['web', 'web'],
  ['mobile', 'mobile'],
  ['+15551000', 'sms'],
  ['whatsapp:+15551000', 'whatsapp'],
  ['checkout', 'web'],
  ['shop-2', 'web'],
  ['constructor', 'web'],
])('%s is an address of %s chats', (name, type) => {
  expect(isChatAddress(name)).toBe(true);
  expect(chatTypeOf(name)).toBe(type);
});

test.each(['', 'Web', 'sms', 'whatsapp', 'whatsapp:', 'whatsapp:15551000', '15551000', '+12', 'a b', 'a:b'])(
  '%j is no address of chats',
  (name) => {
    expect(isChatAddress(name)).toBe(false);
    expect(problemsOf('chat-address', name, { flow: 'support' })).toEqual([
      `: "${name}" cannot be the name of a chat-address (names are web, mobile, a number (+15551000), whatsapp: and a number, or a name of your own for a web page (small first letter; letters, digits, _ and -))`,
    ]);
  },
);

test('an address names the flow that answers, and English is what chats begin in', () => {
  expect(validateSetting('chat-address', 'web', { flow: 'support' })).toEqual({
    ok: true,
    value: { flow: 'support', language: 'en' },
  });
  const full = { flow: 'support', language: 'es-MX', name: 'Tienda' };
  expect(validateSetting('chat-address', 'web', full)).toEqual({ ok: true, value: full });
  expect(problemsOf('chat-address', 'web', { language: 'Spanish' })).toEqual([
    'flow: is missing',
    'language: must be a language like en or es-MX',
  ]);
});
