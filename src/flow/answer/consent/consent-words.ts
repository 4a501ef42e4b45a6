/**
 * Yes and no in one language, as people say them. Owns: the shape. Each is a list of phrases separated by
 * commas, folded (lower case, no accents, apostrophes as spaces); `(a|b)` is one of several, `[a]` may be left out.
 */
export interface ConsentWords {
  /** nothing but yes */
  yes: string;
  /** agreement that can also be said in passing: `sure` */
  agree: string;
  /** agreement that also says that nothing more is wanted: with thanks it is none */
  well: string;
  /** agreement that a telephone is picked up with, too: none where we are the ones who called */
  pickUp: string;
  /** a refusal; also where the words would agree without their negation: `of course not` */
  no: string;
  /** agreement in the form of a negation: `no problem` */
  fine: string;
  /** doubt and postponement: neither yes nor no */
  unsure: string;
  /** conditions, questions, requests to wait: with a yes they make it unclear */
  unclear: string;
  /** what turns around what is said with it */
  not: string;
  /** hello: a yes beside it may answer the hello */
  greeting: string;
  /** `tell me`: beside a yes it changes nothing, except where we are the ones who called */
  listening: string;
  /** thanks change nothing, except of what may mean that nothing more is wanted */
  thanks: string;
  /** interjections and politeness that change nothing: no word that a sentence about something else could be made of */
  fillers: string;
}
