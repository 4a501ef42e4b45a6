/**
 * A check that fails itself. Owns: that this is told as a mistake of the file it was about, since silence would pass for
 * a file without mistakes. Must not know: what was checked.
 */
import type { Problem } from '../problem';

/** What a check comes to; else what is made of its failure. */
export function orNotChecked<T>(path: string, check: () => T, failed: (problem: Problem) => T): T {
  try {
    return check();
  } catch (error) {
    return failed(notChecked(path, error));
  }
}

/** @param path the file that was being checked, or a folder of them */
export function notChecked(path: string, error: unknown): Problem {
  const why = error instanceof Error ? error.message : String(error);
  return {
    ...{ file: path, line: 1, column: 1, severity: 'error', rule: 'not-checked' },
    message: `it could not be checked to its end: ${why}`,
    hint: 'the fault is in Aftercall, please report it with the file; what was changed last most likely leads to it',
  };
}
