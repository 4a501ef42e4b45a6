/** A rule about `measures` (`measure`): each is an answer of the flow, on the scale its formula is made for. Owns: its messages. */
import { didYouMean } from '../../lib/did-you-mean';
import { SCALES, scaleText, type Measure, type Scale } from '../measure';
import type { FlowSource, StepSource } from '../parse/flow-source';
import { spotAt } from '../parse/located';
import { errorAt } from '../problem';
import type { Rule } from './rule';

/** What is counted was asked, in this flow, on one scale that its formula knows. */
export const measuresAnswers: Rule = (flow) =>
  Object.entries(flow.measures ?? {}).flatMap(([measure, name]) => {
    const problem = problemOf(flow, measure as Measure | 'comment', name);
    if (!problem) return [];
    return [errorAt(spotAt(flow.tree, ['measures', measure]), 'measure', ...problem)];
  });

function problemOf(
  flow: FlowSource,
  measure: Measure | 'comment',
  name: string,
): [message: string, hint?: string] | null {
  if (!Object.hasOwn(flow.vars, name)) {
    const near = didYouMean(name, Object.keys(flow.vars));
    return [
      `there is no var "${name}"`,
      near === undefined ? 'declare it under vars:' : `did you mean "vars.${near}"?`,
    ];
  }
  const steps = askedFor(flow, name);
  if (steps.length === 0) {
    // A step that could not be read may be the one.
    if (flow.broken.size > 0) return null;
    return [
      `no question of this flow saves its answer in vars.${name}`,
      `give an ask or record step save: ${name}`,
    ];
  }
  return measure === 'comment' ? null : scaleProblem(measure, steps);
}

function scaleProblem(measure: Measure, steps: StepSource[]): [message: string, hint: string] | null {
  const hint = `ask for an integer from ${SCALES[measure].map(scaleText).join(', or from ')}`;
  const scales = steps.map(scaleOf);
  const wrong = steps.find((_, index) => !fits(measure, scales[index] ?? null));
  if (wrong) return [`${measure} cannot be counted from the answers to "${wrong.name}"`, hint];
  const [first, ...others] = scales;
  if (others.every((one) => one?.max === first?.max)) return null;
  return [`the questions that ${measure} is counted from have different scales`, hint];
}

function fits(measure: Measure, scale: Scale | null): boolean {
  return SCALES[measure].some(({ min, max }) => min === scale?.min && max === scale.max);
}

function scaleOf(step: StepSource): Scale | null {
  const answer = step.kind === 'ask' && !step.data.choices ? step.data.answer : undefined;
  return answer?.type === 'integer' ? { min: answer.min, max: answer.max } : null;
}

function askedFor(flow: FlowSource, name: string): StepSource[] {
  return [...flow.steps.values()].filter(
    (step) => (step.kind === 'ask' || step.kind === 'record') && step.data.save === name,
  );
}
