/**
 * Keys of a step that stand among the steps, since they are not indented far enough. Owns: how they are recognised, and
 * that each step is told of once. Must not know: how a step is read.
 */
import { errorAt, type Problem } from '../problem';
import { STEP_KINDS, STEPS, isStepKind } from '../schema/steps';
import type { Entry, Located } from './located';
import { keysAt } from './schema-keys';

const OWN_KEYS: ReadonlySet<string> = new Set(STEP_KINDS.flatMap((kind) => keysAt(STEPS[kind].schema, [])));

/** @returns by the step they were meant for: what is said of them, and their names */
export function misplacedKeys(steps: Located): Map<string, { keys: string[]; problem: Problem }> {
  const found = new Map<string, { keys: string[]; problem: Problem }>();
  let step: string | undefined;
  for (const [name, entry] of steps.entries) {
    if (!isMisplaced(name, entry)) step = name;
    else if (step !== undefined) {
      const known = found.get(step);
      if (known) known.keys.push(name);
      else found.set(step, { keys: [name], problem: told(name, entry, step) });
    }
  }
  return found;
}

function isMisplaced(name: string, { node }: Entry): boolean {
  return OWN_KEYS.has(name) && ![...node.entries.keys()].some((key) => isStepKind(key));
}

function told(name: string, { key }: Entry, step: string): Problem {
  const message = `"${name}" stands among the steps and is none`;
  return errorAt(key, 'step-kind', message, `indent it further, below "${step}:"`);
}
