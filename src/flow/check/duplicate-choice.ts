/** A rule about answers that would mean two things. Owns: its messages. Must not know: other rules' findings. */
import { fold } from '../answer/fold';
import type { StepSource } from '../parse/flow-source';
import { spotAt, type Path } from '../parse/located';
import { errorAt, type Problem } from '../problem';
import type { Rule } from './rule';

/** Two choices of a question are not answered by the same key or the same phrase. */
export const duplicateChoice: Rule = (flow) =>
  [...flow.steps.values()].flatMap((step) => (step.kind === 'ask' ? duplicates(step) : []));

interface Said {
  /** what must be unique: the key, or language and folded phrase */
  id: string;
  what: string;
  choice: string;
  path: Path;
}

function duplicates(step: Extract<StepSource, { kind: 'ask' }>): Problem[] {
  const seen = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { id, what, choice, path } of answersOf(step)) {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, choice);
    else if (first !== choice) {
      const spot = spotAt(step.tree, ['choices', choice, ...path]);
      problems.push(errorAt(spot, 'duplicate-choice', `${what} already means "${first}"`));
    }
  }
  return problems;
}

function answersOf({ data }: Extract<StepSource, { kind: 'ask' }>): Said[] {
  return Object.entries(data.choices ?? {}).flatMap(([choice, { press, hear }]) => [
    ...listed(press).map(({ one, path }) => ({
      id: one,
      what: `the key ${one}`,
      choice,
      path: ['press', ...path],
    })),
    ...Object.entries(hear ?? {}).flatMap(([language, phrases]) =>
      listed(phrases).map(({ one, path }) => ({
        id: `${language} ${fold(one)}`,
        what: `"${one}" (${language})`,
        choice,
        path: ['hear', language, ...path],
      })),
    ),
  ]);
}

function listed(written: string | string[] | undefined): { one: string; path: Path }[] {
  if (Array.isArray(written)) return written.map((one, index) => ({ one, path: [index] }));
  return written === undefined ? [] : [{ one: written, path: [] }];
}
