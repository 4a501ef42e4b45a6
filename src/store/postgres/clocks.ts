/** This machine's clock beside the database's, which is the one that all processes can see. */

/** Processes whose clocks differ by more repeat what another has just said. */
const MOST_MS = 1000;
/** An answer that was longer on its way says too little about when it was written. */
const LONGEST_MS = 500;

/** The database's time: milliseconds since 1970 (PostgreSQL docs: Date/Time Functions, clock_timestamp). */
export const DATABASE_TIME = '(extract(epoch FROM clock_timestamp()) * 1000)::float8';

/** A question to the database for its time. Times are ms since 1970. */
export interface TimeAsked {
  /** by this machine's clock */
  asked: number;
  /** {@link DATABASE_TIME} */
  theirs: number;
  /** by this machine's clock */
  answered: number;
}

/**
 * The answer is taken to be of the middle of the way there and back.
 * @returns how far this machine's clock is off; null: it agrees to a second, or the answer took too long to tell
 */
export function clockTrouble({ asked, theirs, answered }: TimeAsked): string | null {
  if (answered - asked > LONGEST_MS) return null;
  const ms = (asked + answered) / 2 - theirs;
  if (Math.abs(ms) <= MOST_MS) return null;
  return `${Math.abs(ms / 1000).toFixed(1)} s ${ms < 0 ? 'behind' : 'ahead of'} the database's`;
}
