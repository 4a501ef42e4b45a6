/**
 * Custom data that a customer's client brings along. Owns: whether a token can be believed and which of
 * its values count. A token that cannot be is a reason, never an error for the caller, and leaves no
 * value behind. CCAI docs: headless web guide (`custom_data`, JWT HS256 with iss, iat, exp).
 */
import { decode, verify, type JwtPayload, type VerifyErrors } from 'jsonwebtoken';
import type { CustomData, CustomValue, SignedProblem as Problem } from '../call/custom-data';
import { CUSTOM_DATA_NAME, type CustomDataSettings } from '../settings/custom-data';
import type { SettingProblem } from '../settings/problem';
import { readUnsignedData } from '../twilio/read-unsigned-data';

/** As it arrived: a token, and JSON text or what was read from it. */
export interface RawCustomData {
  signed?: string;
  unsigned?: unknown;
}

export interface TokenRules {
  settings: CustomDataSettings;
  /** secrets by the names settings know them by */
  keys: { readonly [name: string]: string };
  /** ms since the epoch */
  now: number;
}

/** How far ahead of ours the clock of who signs may be, where settings do not say. */
const LEEWAY_SECONDS = 60;
const ALGORITHM = 'HS256';
const LONGEST_TOKEN = 16 * 1024;
/** Claims about the token itself (RFC 7519 §4.1). */
const REGISTERED = new Set(['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti']);

/** What counts of custom data; undefined: none was sent. Never throws. */
export function readCustomData(raw: RawCustomData | undefined, rules: TokenRules): CustomData | undefined {
  const unsigned = raw?.unsigned === undefined ? undefined : valuesOf(raw.unsigned);
  if (!raw?.signed) return unsigned && { unsigned };
  const read = readToken(raw.signed, rules);
  return {
    ...(typeof read === 'string' ? { signedProblem: read } : { signed: valuesOf(claimed(read)) }),
    ...(unsigned ? { unsigned } : {}),
  };
}

/** Keys that settings name and the environment lacks: tokens signed with them cannot be believed. */
export function missingKeys({ settings, keys }: Omit<TokenRules, 'now'>): SettingProblem[] {
  return settings.keys.flatMap((name, index) => {
    if (Object.hasOwn(keys, name)) return [];
    const message = `there is no secret "${name}"`;
    const hint = `add ${name}=<secret> to CUSTOM_DATA_KEYS and restart`;
    return [{ kind: 'custom-data', name: CUSTOM_DATA_NAME, path: `keys[${index}]`, message, hint }];
  });
}

function readToken(token: string, { settings, keys, now }: TokenRules): JwtPayload | Problem {
  const secrets = settings.keys.flatMap((name) => (Object.hasOwn(keys, name) ? [keys[name] ?? ''] : []));
  if (secrets.length === 0) return 'no-key';
  if (token.length > LONGEST_TOKEN) return 'too-long';
  const algorithm = algorithmOf(token);
  if (algorithm === undefined) return 'malformed';
  if (algorithm !== ALGORITHM) return 'wrong-algorithm';
  const problems = new Set<Problem>();
  for (const secret of secrets) {
    const read = verified(token, secret, settings, now);
    if (typeof read !== 'string') return read;
    problems.add(read);
  }
  // A token that one key has signed is judged by that key; the other keys only say that it was not theirs.
  return [...problems].find((problem) => problem !== 'bad-signature') ?? 'bad-signature';
}

/** What the header of a token says; undefined: it is no token. */
function algorithmOf(token: string): unknown {
  try {
    return decode(token, { complete: true })?.header.alg;
  } catch {
    return undefined;
  }
}

function verified(
  token: string,
  secret: string,
  { issuer, leewaySeconds = LEEWAY_SECONDS }: CustomDataSettings,
  now: number,
): JwtPayload | Problem {
  try {
    const payload = verify(token, secret, {
      algorithms: [ALGORITHM],
      clockTimestamp: Math.floor(now / 1000),
      ignoreNotBefore: true,
      ...(issuer === null ? {} : { issuer }),
    });
    if (typeof payload !== 'object') return 'malformed';
    const { exp, nbf } = payload as { exp?: unknown; nbf?: unknown };
    if (typeof exp !== 'number') return 'no-expiry';
    if (nbf !== undefined && typeof nbf !== 'number') return 'bad-not-before';
    return nbf !== undefined && nbf > now / 1000 + leewaySeconds ? 'not-yet-valid' : payload;
  } catch (error) {
    return problemOf(error as VerifyErrors);
  }
}

/** jsonwebtoken tells kinds of failure apart by name and message. */
function problemOf({ name, message }: Pick<Error, 'name' | 'message'>): Problem {
  if (name === 'TokenExpiredError') return 'expired';
  if (message.startsWith('jwt issuer invalid')) return 'wrong-issuer';
  if (message.startsWith('invalid exp')) return 'no-expiry';
  if (message.startsWith('invalid nbf')) return 'bad-not-before';
  const malformed = /^(jwt malformed|invalid token|jwt must|Unexpected)/;
  return name === 'SyntaxError' || malformed.test(message) ? 'malformed' : 'bad-signature';
}

/** Values stand beside the registered claims, or in a claim `custom_data`. */
function claimed(payload: JwtPayload): unknown {
  const nested: unknown = payload['custom_data'];
  if (typeof nested === 'object' && nested !== null) return nested;
  return Object.fromEntries(Object.entries(payload).filter(([name]) => !REGISTERED.has(name)));
}

/** Signed or not, values are written alike: `{key: value}` or `{key: {label, value}}`. */
function valuesOf(raw: unknown): { [name: string]: CustomValue } {
  return readUnsignedData(typeof raw === 'string' ? raw : JSON.stringify(raw));
}
