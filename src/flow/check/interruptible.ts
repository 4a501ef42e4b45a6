/** A rule about words that nothing can cut short (`interruptible`). Owns: its messages. */
import { edgesOf, type StepSource } from '../parse/flow-source';
import { spotAt } from '../parse/located';
import { warningAt } from '../problem';
import type { Rule } from './rule';

/** Only an answer cuts words short: a question follows what says that it is interruptible. */
export const interruptible: Rule = (flow, { flows }) => {
  const cutShort = (step: StepSource, seen: readonly string[] = []): boolean =>
    edgesOf(step, flows).every(({ to }) => {
      const next = flow.steps.get(to);
      if (!next || next.kind === 'ask' || seen.includes(to)) return true;
      return next.kind === 'say' && next.data.interruptible && cutShort(next, [...seen, to]);
    });
  return [...flow.steps.values()]
    .filter((step) => step.kind === 'say' && step.tree.entries.get('interruptible')?.node.value === true)
    .filter((step) => !cutShort(step))
    .map((step) => {
      const message = `"${step.name}" is heard to its end: no question follows it at once`;
      const hint = 'only the answer to a question cuts words short';
      return warningAt(spotAt(step.tree, ['interruptible']), 'interruptible', message, hint);
    });
};
