/**
 * The SIP headers of the customer's leg as records show them. Owns: which values are sensitive. CCAI docs: Pass
 * data parameters ("Include SIP header data in session metadata files").
 */
import { MASK } from '../../settings/mask-sensitive';
import { sensitiveFields } from '../../settings/sensitive-fields';
import { sourceName } from '../../transfer/sources';
import type { SessionSnapshot } from '../snapshot';
import type { World } from '../world';

/** Words of a header's name that say that its value admits, identifies or pays. */
const SECRETS: ReadonlySet<string> = new Set(
  (
    'auth authorization authorisation authentication authenticate bearer token jwt secret password passwd passphrase ' +
    'pwd pass pin otp cookie credential credentials apikey key signature sig card pan cvv cvc iban ssn'
  ).split(' '),
);

/** What carries a secret says so (RFC 9110, 11.4), or is a token by its form (RFC 7519). */
const SECRET_VALUE = /^\s*(?:(?:basic|bearer|digest|negotiate)\s+\S|eyJ[\w-]+\.[\w-]+\.)/i;

/** Headers by name; `***` in place of values that a setting calls sensitive, or that are secrets by name or form. */
export function shownHeaders({ settings }: World, { sipHeaders, postSession }: SessionSnapshot) {
  const marked = new Set([...sensitiveFields(settings, 'sip'), ...passedOn(postSession)].map(lower));
  return Object.fromEntries(
    Object.entries(sipHeaders).map(([name, value]) => [
      name,
      marked.has(lower(name)) || isSecret(name) || SECRET_VALUE.test(value) ? MASK : value,
    ]),
  );
}

/** Those that the decision of this session called sensitive, whatever the settings say by now. */
function passedOn({ plan }: SessionSnapshot['postSession']): string[] {
  return plan.list.flatMap((one) =>
    one.sensitive && one.type === 'dynamic' && one.source === 'sip' ? [one.sourceField] : [],
  );
}

/** `X-Auth-Token`, `X-AuthToken` and `X_AUTH_TOKEN` have the same words. */
function isSecret(name: string): boolean {
  const words = name.replace(/([a-z\d])([A-Z])/g, '$1-$2').split(/[^A-Za-z]+/);
  return words.some((word) => SECRETS.has(word.toLowerCase()));
}

/** The case of a header's name does not count: see {@link sourceName}. */
function lower(name: string): string {
  return sourceName('sip', name);
}
