/** An element of a TwiML document. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** the text in it and in what it contains, spaces at the ends removed */
  readonly text: string;
  readonly children: readonly Element[];
}

/** The name under which text directly in Response stands among the verbs. */
export const STRAY_TEXT = '#text';

/** A document to carry out. */
export interface TwimlDocument {
  readonly verbs: readonly Element[];
  /** where it came from, which relative URLs build on; absent for Twiml given over REST */
  readonly url?: string;
}
