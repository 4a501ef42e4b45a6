/**
 * What is wrong with settings, in words for the person who wrote them. Owns: the shapes of problems.
 */

/** One mistake in a document. `path` is like `agents[0].endpoint`; empty: the document as a whole. */
export interface Problem {
  path: string;
  message: string;
  /** what would do */
  hint?: string;
}

/** A mistake in one of the saved documents. */
export interface SettingProblem extends Problem {
  kind: string;
  name: string;
}

/** A mistake by its place in the document, before the place is written as text. */
export interface PlacedProblem {
  at: (string | number)[];
  /** what the mistake is in: the key, or (default) the value */
  mark?: 'key';
  message: string;
  hint?: string;
}

/** So many mistakes are told at once: nobody reads more, and thousands of hints take minutes to make. */
export const MOST_PROBLEMS = 100;

/** What stands for all that is not told. */
export const MORE_PROBLEMS = `there are more mistakes: the first ${MOST_PROBLEMS} are told`;

/** `['agents', 0, 'endpoint']` -> `agents[0].endpoint` */
export function pathText(at: readonly (string | number)[]): string {
  return at.reduce<string>((path, part) => {
    if (typeof part === 'number') return `${path}[${part}]`;
    return path === '' ? part : `${path}.${part}`;
  }, '');
}

/** The problem with its place written as text. */
export function toProblem({ at, message, hint }: PlacedProblem): Problem {
  return { path: pathText(at), message, ...(hint === undefined ? {} : { hint }) };
}
