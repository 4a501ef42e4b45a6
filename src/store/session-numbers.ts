/** Ids of sessions and their numbers, as SQL: outside of it nobody knows of numbers. Must not know: what is asked. */

/** The number of the session whose id is the value at `place`: `?`, `?2`. */
export function numberOf(place: string): string {
  return `(SELECT no FROM session WHERE session.id = ${place})`;
}

/** The id of the session that a row names by `session_no`. */
export const ID_OF_SESSION = '(SELECT session.id FROM session WHERE no = session_no)';
