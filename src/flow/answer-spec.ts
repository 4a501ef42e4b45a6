/** What can be answered to a question. Owns: the shapes. Must not know: how an answer is given. */

export interface ChoiceSpec {
  name: string;
  /** keys, as written: `1`, `*`, `12` */
  press: string[];
  /** phrases by language, folded (lower case, no accents, no punctuation) */
  hear: { [language: string]: string[] };
  /** the same as they were written */
  phrases?: { [language: string]: string[] };
  /** what is kept of it; absent: its name */
  value?: string | number | boolean;
  /** what the quick reply of a chat says, by language; absent: the first phrase */
  label?: { [language: string]: string };
}

/** What an end of a scale stands for, by language. */
type Words = { [language: string]: string };

export type AnswerSpec =
  | { type: 'integer'; min: number; max: number; low?: Words; high?: Words }
  /** `sensitive`: the digits are known to nobody but the carrier and whoever they are sent to */
  | { type: 'digits'; minLength: number; maxLength: number; sensitive?: boolean }
  | { type: 'text'; maxLength: number };

/** True for digits that nobody is to see. */
export function isSecret(answer: AnswerSpec | undefined): boolean {
  return answer?.type === 'digits' && answer.sensitive === true;
}
