/** What the server says, and the same in another language. A text may have holes: `{0}` `{1}`. */
export type Words = readonly (readonly [said: string, translated: string])[];
