import { parseLiquid } from '../../../src/flow/expression/liquid';
import type { Json } from '../../../src/lib/json';

/** How a text sounds. @param text with `{{ vars.x … }}` */
function speak(
  text: string,
  x: Json,
  language: string,
  timeZone = 'Europe/Madrid',
  currency = 'EUR',
): string {
  const parsed = parseLiquid(text, 'spoken');
  if (Array.isArray(parsed)) throw new Error(parsed[0]?.message);
  const scope = { params: {}, vars: { x }, call: {}, session: {}, env: {} };
  return parsed.render({ ...scope, speaking: { language, timeZone, currency } });
}

test.each([
  ['money', 42.5, 'en', '€42.50'],
  ['money', 42.5, 'de', '42,50 €'],
  ['money', 1200, 'en', '€1,200'],
  ['money: "USD"', '3.1', 'en', '$3.10'],
  ['money: "JPY"', 300, 'ja', '￥300'],
  ['number', 1234567.5, 'es', '1.234.567,5'],
  ['number', 12, 'fr', '12'],
  ['day', '2026-12-24', 'en', 'Thursday, December 24'],
  ['day', '2026-12-24', 'es', 'jueves, 24 de diciembre'],
  ['day', '2026-12-24', 'de', 'Donnerstag, 24. Dezember'],
  ['day: "year"', '2026-12-24', 'fr', 'jeudi 24 décembre 2026'],
  // Half past eleven in the evening, Greenwich, is the next day in Madrid.
  ['day', '2026-12-24T23:30:00Z', 'en', 'Friday, December 25'],
  ['time', '2026-12-24T23:30:00Z', 'es', '0:30'],
  ['time', '15:30', 'en', '3:30 PM'],
  ['time', 1_798_155_000, 'de', '0:30'],
  ['time', 1_798_155_000_000, 'de', '0:30'],
  ['digits', 'A-40 21', 'en', 'A 4 0 2 1'],
  ['digits', 4021, 'es', '4 0 2 1'],
])('%s of %p in %s is %p', (filter, value, language, spoken) => {
  expect(speak(`{{ vars.x | ${filter} }}`, value, language)).toBe(spoken);
});

test.each([
  ['money', 'much', 'a number of what is none'],
  ['day', 'tomorrow', 'dates are written like 2026-12-24'],
  ['day', '12/24/2026', 'dates are written like 2026-12-24'],
  ['time', 'noon', 'dates are written like'],
  ['number', null, 'no value'],
])('%s of %p is an error of the step', (filter, value, message) => {
  expect(() => speak(`{{ vars.x | ${filter} }}`, value, 'en')).toThrow(message);
});
