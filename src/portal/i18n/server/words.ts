/**
 * What the server says, and the same in another language. A text may have holes: `{0}` `{1}`. What the server wrote there
 * is read with the words beside it, one of a list each; without such words it is a sentence of the server, or stays as it is.
 */
export type Words = readonly (readonly [said: string, translated: string, holes?: HoleWords])[];

export type HoleWords = Readonly<Record<string, string>>;
