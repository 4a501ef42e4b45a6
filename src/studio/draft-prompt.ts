/** Prompts of a converted flow before they are written. Owns: types only. */

/** A prompt as it is written in a file. */
export interface DraftPrompt extends DraftWords {
  language: string;
}

/** What is spoken, and by whom. */
export interface DraftWords {
  text: string;
  audio?: string;
  voice?: string;
}
