/**
 * Yes and no in one language, as people say them. Owns: the shape. Each is a list of phrases separated by
 * commas, folded (lower case, no accents, apostrophes as spaces).
 */
export interface ConsentWords {
  /** nothing but yes */
  yes: string;
  /** agreement that can also be said in passing: `sure` */
  agree: string;
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
  /** what a telephone is picked up with; beside a yes it is no filler where we are the ones who called */
  greeting: string;
  /** what may surround agreement without changing it */
  fillers: string;
}
