/**
 * Data parameters in the query of an address. Owns: how they are written there, and how long that is.
 * Must not know: whose address it is.
 */
import type { Given } from './kind';
import type { ParameterLimits } from './limits';
import { plainValue } from './plain-value';

/** The query parameter in which the other side finds the way back, to which it may add `&outcome=`. */
export const RETURN_TO = 'returnTo';

/** The longest address an own option may give, and all parameters together; see {@link QUERY_LIMITS}. */
export const LONGEST_ADDRESS = 500;
const MOST_QUERY = 1100;

/**
 * Twilio publishes no length for the address of a Redirect; 2,000 characters in all pass everywhere. Of
 * these 500 are for the address itself and 400 for the way back to us, so that a parameter that is
 * accepted when settings are saved also fits when the leg is given away.
 */
export const QUERY_LIMITS: ParameterLimits = {
  name: /^(?!(?:returnTo|Trigger)$)[A-Za-z][\w-]{0,63}$/,
  nameRule:
    'letters, digits, _ and -, starting with a letter, at most 64 characters, and neither returnTo nor Trigger',
  pair: null,
  total: MOST_QUERY,
  measure: (name, value) => `&${pair(name, value)}`.length,
  source: 'addresses stay within 2,000 characters in all (Twilio docs: Redirect names no limit)',
};

/** The address with the parameters after whatever its query holds already. It has no fragment. */
export function withQuery(address: string, parameters: Given['parameters']): string {
  const pairs = Object.entries(parameters).map(([name, value]) => pair(name, value));
  if (pairs.length === 0) return address;
  return `${address}${address.includes('?') ? '&' : '?'}${pairs.join('&')}`;
}

/** `name=value`, percent-encoded. */
export function pair(name: string, value: string): string {
  return `${encodeURIComponent(plainValue(name))}=${encodeURIComponent(plainValue(value))}`;
}
