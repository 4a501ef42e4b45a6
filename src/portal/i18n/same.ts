/** The same words in another language. Owns: that none is missing and none is left over. */
export type Same<Words> = { [Key in keyof Words]: Words[Key] extends string ? string : Same<Words[Key]> };
