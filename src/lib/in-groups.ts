/** Work that is asked for one by one and done for many at once. Owns: that what is asked for in one turn of the event loop goes together. */

/** What was asked for, and who waits for it: each is to be settled by the work. */
export type Asked<What, Answer> = What & {
  resolve(answer: Answer): void;
  reject(error: unknown): void;
};

/**
 * @param most in a group; what is left makes the next one
 * @param work settles each of the group, now or later @returns asks for one; what it is given is the group's then
 */
export function inGroups<What extends object, Answer>(
  most: number,
  work: (group: Asked<What, Answer>[]) => void | Promise<void>,
): (what: What) => Promise<Answer> {
  const waiting: Asked<What, Answer>[] = [];
  const begin = async (): Promise<void> => {
    while (waiting.length > 0) await work(waiting.splice(0, most));
  };
  return (what) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(() => void begin());
      waiting.push(Object.assign(what, { resolve, reject }));
    });
}
