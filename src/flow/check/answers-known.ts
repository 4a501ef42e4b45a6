/** Whether it is known which answers a question takes. Owns: how a question that was written with a mistake is told. */
import { didYouMean } from '../../lib/did-you-mean';
import type { StepSource } from '../parse/flow-source';
import { nodeAt } from '../parse/located';

/** False where another mistake hides the answers: what stands for them says nothing, and nothing is said of it. */
export function answersAreKnown({ data, tree }: Extract<StepSource, { kind: 'ask' }>): boolean {
  if (data.answer) return nodeAt(tree, ['answer', 'type'])?.source === data.answer.type;
  if (data.choices) return true;
  return [...tree.entries.keys()].every((key) => didYouMean(key, ['answer', 'choices']) === undefined);
}
