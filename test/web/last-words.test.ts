/** The last document of a call that cannot be served. */
import { LanguagesHeard } from '../../src/web/languages-heard';
import { lastWords } from '../../src/web/last-words';
import type { Settings } from '../../src/settings/read-settings';

const numbers: Settings['numbers'] = {
  '+15551000': { flow: 'main', language: 'en', fallbackNumber: '+15559999' },
  '+34910000': { flow: 'main', language: 'es' },
};
const fallback = { name: 'fallback' } as const;
const inbound = { From: '+15550001', To: '+15551000', Direction: 'inbound' };

test('a number with a fallback number connects the caller to it', () => {
  const words = lastWords({ numbers }, { params: inbound, route: fallback });
  expect(words).toContain('We are connecting you.</Say><Dial>+15559999</Dial><Hangup/>');
});

test('whoever was called by us is connected with our number as the caller', () => {
  const params = { From: '+15551000', To: '+15550001', Direction: 'outbound-api' };
  const words = lastWords({ numbers }, { params, route: fallback });
  expect(words).toContain('<Dial callerId="+15551000">+15559999</Dial>');
});

test.each(['client:ann', 'sip:bob@acme.example', '+266696687', 'anonymous', 'whatsapp:+15550001', ''])(
  'a caller without a number of their own (%s) is connected with ours',
  (From) => {
    const words = lastWords({ numbers }, { params: { ...inbound, From }, route: fallback });
    expect(words).toContain('<Dial callerId="+15551000">+15559999</Dial>');
  },
);

test('where a name was called, the first number there is is shown', () => {
  const named = { shop: { flow: 'main', language: 'en', fallbackNumber: '+15559999' }, ...numbers };
  const params = { From: 'client:ann', To: 'shop', Direction: 'inbound' };
  const words = lastWords({ numbers: named }, { params, route: fallback });
  expect(words).toContain('<Dial callerId="+15551000">+15559999</Dial>');
});

test('an agent hears it and is connected to nobody', () => {
  const params = { From: '+15551000', To: 'client:agent-1', Direction: 'outbound-api' };
  const words = lastWords({ numbers }, { params, route: { name: 'agent-fallback' } });
  expect(words).toMatch(/Please call again later\.<\/Say><Hangup\/>/);
});

test('the language that was heard last comes before that of the number', () => {
  const heard = new LanguagesHeard();
  heard.note('CA1', '<Response><Say language="es-US">Hola</Say></Response>');
  heard.note('CA1', '<Response><Play loop="0">hold.mp3</Play></Response>');
  const words = lastWords({ numbers }, { params: inbound, route: fallback, heard: heard.of('CA1') });
  expect(words).toContain('<Say language="es-US">Lo sentimos');
  expect(lastWords({ numbers }, { params: inbound, route: fallback, heard: heard.of('CA2') })).toContain(
    'Sorry',
  );
});

test('only so many calls are remembered, those that heard something last', () => {
  const heard = new LanguagesHeard();
  for (let n = 0; n <= 10_000; n += 1) heard.note(`CA${n}`, '<Say language="de-DE">');
  expect([heard.of('CA0'), heard.of('CA1'), heard.of('CA10000')]).toEqual([undefined, 'de-DE', 'de-DE']);
});
