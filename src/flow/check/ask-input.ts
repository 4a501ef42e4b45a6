/** A rule about answers that cannot be given the way a question listens (`ask-input`). Owns: its messages. */
import { isSecret } from '../answer-spec';
import type { StepSource } from '../parse/flow-source';
import { keySpotAt, spotAt } from '../parse/located';
import { errorAt, type Problem } from '../problem';
import { answersAreKnown } from './answers-known';
import type { Rule } from './rule';

/** What a question takes can be given: by key where it listens to keys alone, by voice where it listens to speech. */
export const askInput: Rule = (flow) =>
  [...flow.steps.values()].flatMap((step) =>
    step.kind === 'ask' ? [...unsaid(step), ...keyless(step), ...unheard(step), ...secret(step)] : [],
  );

type AskSource = Extract<StepSource, { kind: 'ask' }>;

/** Where the question, or else the flow, says how it listens. */
function ways({ tree, name }: AskSource): string {
  return tree.entries.has('input') ? `"${name}"` : `"${name}", as the flow's defaults have it,`;
}

function keyless(step: AskSource): Problem[] {
  const { data, tree } = step;
  if (data.input !== 'keys') return [];
  if (data.answer?.type === 'text' && answersAreKnown(step)) {
    const message = `${ways(step)} listens to keys alone, and a text cannot be keyed in`;
    return [errorAt(spotAt(tree, ['answer']), 'ask-input', message, 'write input: speech')];
  }
  return Object.entries(data.choices ?? {})
    .filter(([, { press }]) => press === undefined)
    .map(([choice]) => {
      const message = `${ways(step)} listens to keys alone, and "${choice}" has no key`;
      return errorAt(
        keySpotAt(tree, ['choices', choice]),
        'ask-input',
        message,
        'write press:, or input: both',
      );
    });
}

function unheard(step: AskSource): Problem[] {
  const { data, tree } = step;
  if (!data.hints || (data.input !== 'keys' && !isSecret(data.answer))) return [];
  const message = `${ways(step)} listens to keys alone, and hints are for what is said`;
  return [errorAt(keySpotAt(tree, ['hints']), 'ask-input', message, 'leave hints out, or write input: both')];
}

function unsaid(step: AskSource): Problem[] {
  const { data, tree } = step;
  if (data.input !== 'speech') return [];
  return Object.entries(data.choices ?? {})
    .filter(([, { hear }]) => hear === undefined)
    .map(([choice]) => {
      const message = `${ways(step)} listens to speech alone, and "${choice}" has no phrase`;
      return errorAt(
        keySpotAt(tree, ['choices', choice]),
        'ask-input',
        message,
        'write hear:, or input: both',
      );
    });
}

function secret({ data, tree, name }: AskSource): Problem[] {
  if (!isSecret(data.answer) || !tree.entries.has('input') || data.input === 'keys') return [];
  const message = `the answer to "${name}" is sensitive, so it is taken by key alone`;
  return [errorAt(spotAt(tree, ['input']), 'ask-input', message, 'write input: keys, or leave it out')];
}
