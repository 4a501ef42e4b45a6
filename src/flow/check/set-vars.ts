/**
 * Which vars are set for certain when a step begins, over every path that leads there. Owns: what each
 * outcome sets. Must not know: who reads them.
 */
import { celReading } from '../expression/cel-unset';
import { liquidUnset } from '../expression/liquid-unset';
import { isKeyOutcome } from '../global-keys';
import { startsOf, type Edge, type FlowSource, type StepSource } from '../parse/flow-source';
import { nodeAt, type Located } from '../parse/located';

type Names = ReadonlySet<string>;

/** Vars set at the beginning of each step; a step nothing leads to has every var. */
export function setVars(flow: FlowSource, edges: Edge[]): Map<string, Names> {
  const all = new Set(Object.keys(flow.vars));
  const atStart = new Set([...all].filter((name) => flow.vars[name]?.default !== undefined));
  const known = new Map<string, Names>([...flow.steps.keys()].map((name) => [name, all]));
  for (const first of startsOf(flow)) known.set(first, atStart);
  // Sets only shrink, so this comes to rest.
  for (let changed = true; changed;) {
    changed = false;
    for (const edge of edges) {
      const before = known.get(edge.to) ?? all;
      const after = intersection(before, afterEdge(flow, edge, known.get(edge.from) ?? all));
      if (after.size < before.size) changed = true;
      known.set(edge.to, after);
    }
  }
  return known;
}

/** Vars set after a step was left over an edge, given those set when it began. */
export function afterEdge(flow: FlowSource, { from, outcome }: Edge, set: Names): Names {
  const step = flow.steps.get(from);
  return step ? new Set([...set, ...gained(step, outcome, set)]) : set;
}

function gained(step: StepSource, outcome: string, set: Names): string[] {
  switch (step.kind) {
    case 'ask':
    case 'record':
    case 'dial':
    case 'http':
      return ['silence', 'invalid', 'failed'].includes(outcome) || isKeyOutcome(outcome)
        ? []
        : kept(step.data.save);
    case 'set':
      return [...(nodeAt(step.tree, ['set'])?.entries ?? [])]
        .filter(([, { node }]) => hasValue(node, set))
        .map(([name]) => name);
    case 'switch':
      return [...caseKnowledge(step, outcome, set)];
    default:
      return [];
  }
}

/** A part of an answer may not be there. */
function kept(save: string | object | undefined): string[] {
  return typeof save === 'string' ? [save] : [];
}

/** What is known when the condition at `index` is tested: the ones before it were false. */
export function beforeCase(step: Extract<StepSource, { kind: 'switch' }>, index: number, set: Names): Names {
  const known = new Set(set);
  for (const { when } of step.data.switch.slice(0, index)) {
    for (const name of celReading(condition(when), known).whenFalse) known.add(name);
  }
  return known;
}

/** A condition as an expression; a leading = is allowed and means nothing. */
export function condition(when: string | boolean): string {
  return String(when).replace(/^=/, '');
}

function caseKnowledge(step: Extract<StepSource, { kind: 'switch' }>, outcome: string, set: Names): Names {
  const cases = step.data.switch;
  const index = outcome === 'else' ? cases.length : Number(outcome.slice('case'.length));
  const known = beforeCase(step, index, set);
  const taken = cases[index];
  return taken ? new Set([...known, ...celReading(condition(taken.when), known).whenTrue]) : known;
}

function hasValue(node: Located, set: Names): boolean {
  if (node.kind !== 'scalar' || typeof node.value !== 'string') return true;
  if (node.value.startsWith('=')) return celReading(node.value.slice(1), set).unsure.length === 0;
  return liquidUnset(node.value, set).length === 0;
}

function intersection(a: Names, b: Names): Names {
  return new Set([...a].filter((name) => b.has(name)));
}
