/**
 * Data a customer's client brings along when a session begins. Owns: the shape. It is verified at the
 * door: the core only sees what came of it. CCAI docs: headless web guide, `custom_data`.
 */
export type CustomValue = string | number | boolean;

export interface CustomData {
  /** from a signed token whose signature and expiry were good */
  signed?: { [name: string]: CustomValue };
  /** why there are no signed values although a token was sent */
  signedProblem?: 'bad-signature' | 'expired' | 'not-yet-valid' | 'wrong-issuer' | 'malformed' | 'no-key';
  /** from whoever called: nobody vouches for it */
  unsigned?: { [name: string]: CustomValue };
}
