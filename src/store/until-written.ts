/** What is thought about before it is written may be out of date by then: it is begun anew. Owns: how often. */
const MOST_TRIES = 50;

/**
 * @param attempt answers null when something was changed meanwhile
 * @param what cannot be done, for the error
 * @throws when it was out of date each time; what the attempt throws
 */
export async function untilWritten<Result>(
  attempt: () => Promise<Result | null>,
  what: string,
): Promise<Result> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const result = await attempt();
    if (result !== null) return result;
  }
  throw new Error(`${what}: others changed it each of ${MOST_TRIES} times`);
}
