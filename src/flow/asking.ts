/** How something is asked again, and read back. Owns: types only. */
import type { PromptText } from './evaluated';

/** How often something is asked in all, or of those who say nothing and of those who are not understood. */
export type Tries = number | { silence: number; invalid: number };

/** What is said when something is asked again, in place of the program's words; `instead`: and of the question. */
export interface WordsAgain {
  prompt: PromptText;
  instead?: true;
}

/** One a try; the last is said from then on. */
export interface Again {
  silence?: WordsAgain[];
  invalid?: WordsAgain[];
}

/** An answer is read back before it counts. */
export interface Confirm {
  /** reads `answer`; absent: the words of the session */
  prompt?: PromptText;
  /** only spoken answers of which the recogniser is less sure, 0 to 1; absent: every answer */
  below?: number;
}
