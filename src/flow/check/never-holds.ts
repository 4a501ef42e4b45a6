/** A rule about conditions that never decide anything (`never-holds`, `shadowed`). Owns: its messages. */
import { didYouMean } from '../../lib/did-you-mean';
import {
  celComparisons,
  celFacts,
  contradict,
  fits,
  follows,
  type Fact,
  type Facts,
} from '../expression/cel-facts';
import { placed } from '../expression/place';
import type { FlowSource, StepSource } from '../parse/flow-source';
import { nodeAt, type Located } from '../parse/located';
import { warningAt, type Problem } from '../problem';
import { condition } from './set-vars';
import { domainOf, type Domain } from './value-domain';
import type { Rule } from './rule';

type SwitchSource = Extract<StepSource, { kind: 'switch' }>;

/** Every case of a switch can be true, and true first. */
export const neverHolds: Rule = (flow) =>
  [...flow.steps.values()].flatMap((step) => (step.kind === 'switch' ? ofSwitch(flow, step) : []));

function ofSwitch(flow: FlowSource, step: SwitchSource): Problem[] {
  const read = step.data.switch.map(({ when }) => ({ text: condition(when), ...celFacts(condition(when)) }));
  return read.flatMap((one, index) => {
    const node = nodeAt(step.tree, ['switch', index, 'when']);
    if (!node) return [];
    const never = impossible(one, node, flow);
    if (never) return [never];
    const before = read.slice(0, index).findIndex((other) => covers(other, one));
    return before < 0 ? [] : [shadowed(node, step, before)];
  });
}

function impossible(one: Facts & { text: string }, node: Located, flow: FlowSource): Problem | null {
  const hint = 'write another condition, or take the case out';
  if (one.constant === false)
    return warningAt(node.spot, 'never-holds', 'this condition is never true', hint);
  if (contradict(one.facts))
    return warningAt(
      node.spot,
      'never-holds',
      'this condition asks of one value what excludes each other',
      hint,
    );
  for (const fact of celComparisons(one.text)) {
    const domain = domainOf(fact.read, flow);
    const problem = domain && outside(fact, domain);
    if (problem)
      return { ...placed(node, one.text, { ...fact, rule: 'never-holds', ...problem }), severity: 'warning' };
  }
  return null;
}

/** What is wrong with a comparison with something the value never is. */
function outside(fact: Fact, domain: Domain): { message: string; hint: string } | null {
  if ('min' in domain) {
    const possible = [
      domain.min,
      domain.max,
      ...fact.values.filter(
        (value) => typeof value === 'number' && value >= domain.min && value <= domain.max,
      ),
    ];
    if (fact.op === '!=' || possible.some((value) => fits(value, fact))) return null;
    return {
      message: `${fact.read} is never like this`,
      hint: `${domain.of === undefined ? 'it is' : `${domain.of} takes`} ${domain.min} to ${domain.max}`,
    };
  }
  const { values, serves } = domain;
  const strange = ['==', '!=', 'in'].includes(fact.op)
    ? fact.values.find((value) => !values.includes(value) && !serves?.(value))
    : undefined;
  if (strange === undefined) return null;
  // A language is no slip for another.
  const near = serves ? undefined : didYouMean(String(strange), values.map(String));
  const all = values.map((value) => JSON.stringify(value)).join(', ');
  return {
    message: `${fact.read} is never ${JSON.stringify(strange)}`,
    hint:
      near === undefined
        ? `it is ${values.length > 1 ? 'one of ' : ''}${all}`
        : `did you mean ${JSON.stringify(near)}?`,
  };
}

function covers(first: Facts & { text: string }, later: Facts & { text: string }): boolean {
  if (first.text.trim() === later.text.trim() || first.constant === true) return true;
  return first.whole && first.facts.length > 0 && first.facts.every((fact) => follows(fact, later.facts));
}

function shadowed(node: Located, step: SwitchSource, before: number): Problem {
  const first = condition(step.data.switch[before]?.when ?? '');
  const message = `this case is never reached: "${first}" is true before it`;
  return warningAt(node.spot, 'shadowed', message, 'put the narrower condition first');
}
