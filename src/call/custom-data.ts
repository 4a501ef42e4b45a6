/**
 * Data a customer's client brings along when a session begins. Owns: the shape. It is verified at the
 * door: the core only sees what came of it. CCAI docs: headless web guide, `custom_data`.
 */
export type CustomValue = string | number | boolean;

/** Why a token is not believed: each is another thing to mend for whoever signs. */
export const SIGNED_PROBLEMS = [
  /** a key that settings do not name has signed it, or somebody changed it */
  'bad-signature',
  /** it is not signed with HS256: with another algorithm, or not at all */
  'wrong-algorithm',
  'expired',
  /** `exp` is not there, or is no number */
  'no-expiry',
  'not-yet-valid',
  /** `nbf` is there, and is no number */
  'bad-not-before',
  'wrong-issuer',
  'too-long',
  /** it is no JWT */
  'malformed',
  /** settings name no key, or the environment has none of them */
  'no-key',
] as const;

export type SignedProblem = (typeof SIGNED_PROBLEMS)[number];

export interface CustomData {
  /** from a signed token whose signature and expiry were good */
  signed?: { [name: string]: CustomValue };
  /** why there are no signed values although a token was sent */
  signedProblem?: SignedProblem;
  /** from whoever called: nobody vouches for it */
  unsigned?: { [name: string]: CustomValue };
}
