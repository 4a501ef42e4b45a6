/** Owns: what the snapshot keeps of a place for whom nobody is on the line. */
import type { Prompt } from '../../call/verb';

/** A place in a queue that is kept for a customer who hung up and is to be called. */
export interface KeptPlace {
  step: string;
  queue: string;
  /** since when they wait, ms since the epoch, and what it is worth */
  since: number;
  priority: number;
  /** whom to call */
  to: string;
  /** name of the hours within which they are called; null: at any time */
  hours: string | null;
  attempts: number;
  pauseSeconds: number;
  /** what whoever answers is asked */
  words: Prompt[];
  status: 'kept' | 'over';
}
