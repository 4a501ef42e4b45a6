/**
 * The SIP headers of the customer's leg as records show them. Owns: which values are sensitive. CCAI docs: Pass
 * data parameters ("Include SIP header data in session metadata files").
 */
import { MASK } from '../../settings/mask-sensitive';
import { sensitiveIn } from '../../settings/sensitive-fields';
import { sourceName } from '../../transfer/sources';
import type { SessionSnapshot } from '../snapshot';
import type { World } from '../world';

/** What looks like a credential, wherever it stands in a word: `AuthToken`, `Authtoken`, `XAUTHTOKEN`; an author is none. */
const SECRET_PART =
  /auth(?!or(?!i[sz]))|token|secret|passw|passc|passphr|passkey|pwd|credential|cookie|session|signature|bearer|jwt|hmac|csrf|xsrf|saml|apikey|cvv|cvc|iban|kennw|contrase|senha/;
/** Short words stand alone, or after what they are for: an access key, no monkey; a user's pin, no shipping. */
const SECRET_WORD =
  /^(access|account|api|app|card|client|customer|login|master|private|shared|sign|signing|sip|user)?(pin|key|pass|otp)s?$|^(pin|card)s?(code|no|num|number)?s?$|^(sig|pan|ssn|nonce)$/;
/** A code by what it is for, and a password of more than one word. */
const SECRET_CODE = /(access|security|verif[a-z]*|confirm[a-z]*|login|one-?time)-?code|mot-?de-?passe/;

/** What carries a secret says so (RFC 9110, 11.4), is a token by its form (RFC 7519), or gives one a name. */
const SECRET_VALUE =
  /^\s*(?:(?:basic|bearer|digest|negotiate|token|api-?key|hawk|aws4-hmac-sha256)\s+\S|eyJ[\w-]+\.[\w-]+\.)|(?:token|secret|password|passwd|\bpwd?\b|api[-_]?key|signature)["']?\s*[=:]\s*\S/i;

/** Headers by name; `***` in place of values that a setting calls sensitive, or that are secrets by name or form. */
export function shownHeaders({ settings }: World, { sipHeaders, postSession }: SessionSnapshot) {
  const marked = new Set(sensitiveIn(settings, postSession.plan.list, 'sip').map(lower));
  return Object.fromEntries(
    Object.entries(sipHeaders).map(([name, value]) => [
      name,
      marked.has(lower(name)) || isSecret(name) || SECRET_VALUE.test(value) ? MASK : value,
    ]),
  );
}

/** `X-Auth-Token`, `X-AuthToken` and `X_AUTH_TOKEN` have the same words. */
function isSecret(name: string): boolean {
  const parted = name.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase();
  const words = parted.split(/[^a-z]+/);
  return (
    SECRET_CODE.test(words.join('-')) ||
    words.some((word) => SECRET_PART.test(word) || SECRET_WORD.test(word))
  );
}

/** The case of a header's name does not count: see {@link sourceName}. */
function lower(name: string): string {
  return sourceName('sip', name);
}
