/**
 * What is written has a name and values that can be copied, so that it can be written by another thread (Node docs: structured
 * clone). Owns: that interface, and the register of names. Must not know: what is written, or when.
 */
import type { GroupCommit, Job } from './group-commit';

export interface Writes {
  /** @returns asks for the write; resolves after it is on disk @throws when the name is taken */
  job<A extends unknown[], R>(name: string, make: (...values: A) => Job<R>): (...values: A) => Promise<R>;
  /** The same for what no transaction may be open for. */
  alone<A extends unknown[], R>(
    name: string,
    work: (...values: A) => R | Promise<R>,
  ): (...values: A) => Promise<R>;
}

/** By name, with the values as they came. */
export type RunWrite = (name: string, values: unknown[]) => Promise<unknown>;

/** Writes that are made on this thread. */
export function writesHere(group: GroupCommit): Writes & { run: RunWrite } {
  const known = new Map<string, (...values: unknown[]) => Promise<unknown>>();
  const add = <A extends unknown[], R>(name: string, run: (...values: A) => Promise<R>): typeof run => {
    if (known.has(name)) throw new Error(`two writes are named ${name}`);
    known.set(name, run as (...values: unknown[]) => Promise<unknown>);
    return run;
  };
  return {
    job: (name, make) => add(name, (...values) => group.submit(make(...values))),
    alone: (name, work) => add(name, async (...values) => work(...values)),
    run(name, values) {
      const write = known.get(name);
      return write ? write(...values) : Promise.reject(new Error(`no write is named ${name}`));
    },
  };
}

/** Writes that another thread makes, which has the same by the same names. */
export function writesThere(run: RunWrite): Writes {
  const named =
    <A extends unknown[], R>(name: string) =>
    (...values: A) =>
      run(name, values) as Promise<R>;
  return { job: named, alone: named };
}
