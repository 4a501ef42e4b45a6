/**
 * The number words of one language, as a person would list them. Owns: the shape. All words are folded
 * (lower case, no accents, `ß` as `ss`) and written in one text, separated by spaces;
 * lists of phrases are written as in `phrases.ts`.
 */
export interface NumberWords {
  /** from 0 up, without gaps */
  counted: string;
  /** further words: `value: words`; `20:1-9` may be followed by 1 to 9 and be one number with it */
  more: { [value: string]: string };
  /** parts that occur only inside a compound word: `vent` in `ventuno` */
  bound?: { [value: string]: string };
  /** the word for twenty that makes eighty of a four before it */
  score?: string;
  /** a hundred as a factor, and the largest number before it: `fifteen hundred` */
  hundred?: { words: string; most: number };
  /** a word after `+` is a number only after another one: `two +thousands` */
  scales: { [value: string]: string };
  /** whether a larger scale multiplies what stands before it: `mil millones` */
  longScale?: boolean;
  ordinals: { [value: string]: string };
  /** what makes an ordinal of a written number: `th` in `5th` */
  ordinalEnds: string;
  /** joins parts of one number: `and` */
  and: string;
  /** the smallest and the largest room of a number that `and` may continue; `only` these may follow */
  andRoom: { from: number; to: number; only?: readonly number[] };
  /** the unit may come before the ten: `ein und zwanzig` */
  unitFirst?: boolean;
  /** the word before a hundred or a scale that means one: `a hundred` */
  article: string;
  /** `value: words` that mean something else, too: a number only where nothing else can follow them */
  weak: { [value: string]: string };
  point: string;
  minus: string;
  fractions: string;
  /** phrases between a score and its scale, each without spaces inside: `out_of` */
  outOf: string;
  /** `factor: words`: a digit said several times */
  times: { [factor: string]: string };
  /** words for a digit only where digits are dictated */
  digitOnly: { [value: string]: string };
  /** words that may stand around a row of digits, and after a word for one */
  fillers: string;
  /** phrases that may stand around a number and leave it as it is, as all that follow, separated by commas */
  around: string;
  /** what goes with the lower half of a scale, and with the upper one: `not likely`, `very likely` */
  low: string;
  high: string;
  /** what stands before the least and before the most of a scale that is named: `from`, `to` */
  scaleFrom: string;
  scaleTo: string;
  /** what scores are counted in: `stars` */
  counts: string;
  /** `percent` */
  percent: string;
  /** what begins the reason for a number */
  because: string;
  /** phrases with a number word that name no number, though each of their words may stand around one */
  idioms: string;
  /** what may stand around the number of a key */
  keys: string;
  /** the same where it may be an order to press it: `press` */
  press: string;
}
