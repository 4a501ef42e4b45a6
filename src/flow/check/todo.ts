/** A rule about steps that are still to be written. Owns: its messages. Must not know: who left them. */
import { spotAt } from '../parse/located';
import { errorAt } from '../problem';
import type { Rule } from './rule';

/** No step is left to be written. */
export const todo: Rule = (flow) =>
  [...flow.steps.values()].flatMap((step) => {
    if (step.kind !== 'todo') return [];
    const hint =
      step.data.original === undefined
        ? 'write steps that do it, and take todo away'
        : 'what it did stands under original: write steps that do it, and take todo away';
    return [
      errorAt(
        spotAt(step.tree, ['todo']),
        'todo',
        `"${step.name}" is still to be written: ${step.data.todo}`,
        hint,
      ),
    ];
  });
