/**
 * Waits for something, and not for ever. Owns: that a process which has no time itself is not taken for a far side that is late:
 * what is counted are moments in which it could have gone on. The time is that of the machine.
 */
const MOMENT_MS = 250;

/** @param late what is thrown after `patienceMs`; the work goes on @throws that, and what the work throws */
export function withPatience<T>(work: Promise<T>, patienceMs: number, late: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let left = Math.ceil(patienceMs / MOMENT_MS);
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setInterval(() => {
      left -= 1;
      if (left <= 0) reject(late());
    }, MOMENT_MS);
  });
  return Promise.race([work, tooLate]).finally(() => clearInterval(timer));
}
