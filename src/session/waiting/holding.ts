/** How a customer waits who is not in the conference. Owns: what the snapshot keeps of it. */

/** What a customer hears while they wait, who is not in the conference then. */
export interface Hold {
  /** address of what is played over and over */
  music: string;
  /** how often they are told their place; absent: they are not told */
  everySeconds?: number;
  /** key -> outcome of the step that waits */
  keys: { [key: string]: string };
  /** the place that was found last: from 1, and in minutes; 0: it is not known how long it takes */
  place?: { position: number; minutes: number };
}
