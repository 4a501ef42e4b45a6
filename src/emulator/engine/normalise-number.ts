/** Telephone numbers as people write them (Twilio docs: Dial, Number; Create a call). Owns: making them E.164. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * Spaces and punctuation do not matter, and a number without a plus is one of the United States, with or
 * without its 1. What is no number of that kind comes back as it was: whoever calls it says so.
 * @returns a number in E.164, or `written` without spaces at its ends
 */
export function normaliseNumber(written: string): string {
  const text = written.trim();
  if (!/^\+?[\d\s().-]+$/.test(text)) return text;
  if (text.startsWith('+')) return `+${text.replace(/\D/g, '')}`;
  const number = parsePhoneNumberFromString(text, 'US');
  return number?.isPossible() && number.countryCallingCode === '1' ? number.number : text;
}
