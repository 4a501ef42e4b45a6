/** What two threads that call each other by name say. */
import type { ToldError } from './told-error';

/** One call: its number, its name, its values. */
export type Call = [id: number, name: string, values: unknown[]];
export type Answer = [id: number, result: unknown] | [id: number, result: null, error: ToldError];

/** To the thread that is called: all that was asked for in one turn of the event loop. */
export interface Calls {
  calls: Call[];
}

/** From it. */
export interface Answers {
  answers: Answer[];
}
