/** A flow as it was written and understood, before it is compiled. Owns: types, and what follows from them alone. */
import type { Channel } from '../../call/channel';
import { outcomeOfKey } from '../global-keys';
import type { Measure } from '../measure';
import type { FieldSpec } from '../model';
import type { Spot } from '../problem';
import type { Miss } from '../schema/outbound';
import { keyOutcome } from '../schema/queue';
import type { Statics } from '../statics';
import { STEPS, specOf, type StepData, type StepKind } from '../schema/steps';
import { nodeAt, type Located } from './located';

interface StepSourceOf<Kind extends StepKind> {
  name: string;
  kind: Kind;
  data: StepData<Kind>;
  tree: Located;
  key: Spot;
  /** questions: keys of the flow that lead away from here */
  keys?: readonly KeyWay[];
}

/** A key of a flow, and where it leads. */
export interface KeyWay {
  key: string;
  to: string;
  spot: Spot;
}

/** A step whose own schema holds. */
export type StepSource = { [Kind in StepKind]: StepSourceOf<Kind> }[StepKind];

export interface FlowSource {
  name: string;
  description: string;
  languages: string[];
  /** undefined: the author does not say, so either */
  channels?: Channel[];
  params: { [name: string]: FieldSpec };
  vars: { [name: string]: FieldSpec };
  /** the var each measure is counted from */
  measures?: { [measure in Measure | 'comment']?: string };
  /** what it knows beforehand */
  statics: Statics;
  /** who speaks each language */
  voices?: { [language: string]: string };
  start: string;
  hangup?: string;
  /** where a call that we place begins when no person has answered */
  outbound?: { [miss in Miss]?: string | undefined };
  steps: ReadonlyMap<string, StepSource>;
  /** names of steps that are written but could not be understood */
  broken: ReadonlySet<string>;
  tree: Located;
}

/** The steps a call may begin with, or come to from anywhere when the customer hangs up. */
export function startsOf({ start, hangup, outbound = {} }: FlowSource): string[] {
  const others = [hangup, ...Object.values(outbound)].filter((step) => step !== undefined);
  return [...new Set([start, ...others])];
}

/** A way out of a step: where it leads and where that is written. */
export interface Edge {
  from: string;
  outcome: string;
  to: string;
  spot: Spot;
}

/** The ways out a flow's step has; null when they depend on a flow that does not exist. */
export function outcomesOf(step: StepSource, flows: ReadonlyMap<string, FlowSource>): string[] | null {
  const own = specOf(step.kind).outcomes(step.data);
  if (step.kind !== 'run') return own;
  const target = flows.get(step.data.run);
  return target ? [...new Set([...endsOf(target), ...own])] : null;
}

/** The names of a flow's ends. */
export function endsOf(flow: FlowSource): string[] {
  const ends = [...flow.steps.values()].flatMap((step) => (step.kind === 'end' ? [step.data.end] : []));
  return [...new Set(ends)];
}

/** The names of what the flow's ends give. */
export function givesOf(flow: FlowSource): string[] {
  const names = [...flow.steps.values()].flatMap((step) =>
    step.kind === 'end' ? Object.keys(step.data.give ?? {}) : [],
  );
  return [...new Set(names)];
}

const drawn = new WeakMap<StepSource, { among: ReadonlyMap<string, FlowSource>; edges: readonly Edge[] }>();

/** Where each outcome leads. A single `next` name stands for every outcome of the step. Many rules ask. */
export function edgesOf(step: StepSource, flows: ReadonlyMap<string, FlowSource>): readonly Edge[] {
  const known = drawn.get(step);
  if (known?.among === flows) return known.edges;
  const edges = drawEdges(step, flows);
  drawn.set(step, { among: flows, edges });
  return edges;
}

function drawEdges(step: StepSource, flows: ReadonlyMap<string, FlowSource>): Edge[] {
  const keys = (step.keys ?? []).map(({ key, to, spot }) => ({
    ...{ from: step.name, outcome: outcomeOfKey(key), to, spot },
  }));
  return [...ownEdges(step, flows), ...keys];
}

function ownEdges(step: StepSource, flows: ReadonlyMap<string, FlowSource>): Edge[] {
  if (step.kind === 'switch') return switchEdges(step);
  const keys = step.kind === 'queue' ? keyEdges(step) : [];
  const written = step.tree.entries.get('next')?.node;
  if (!written) return keys;
  if (written.kind === 'scalar') {
    const outcomes = (outcomesOf(step, flows) ?? []).filter(
      (name) => !specOf(step.kind).optional?.includes(name),
    );
    const next = outcomes.map((outcome) => ({
      from: step.name,
      outcome,
      to: written.source,
      spot: written.spot,
    }));
    return [...next, ...keys];
  }
  return [...edges(step.name, written), ...keys];
}

function edges(from: string, { entries }: Located, nameOf = (written: string): string => written): Edge[] {
  return [...entries].map(([written, { node }]) => ({
    ...{ from, outcome: nameOf(written), to: node.source, spot: node.spot },
  }));
}

/** Keys that lead out of a queue. */
function keyEdges({ name, tree }: StepSourceOf<'queue'>): Edge[] {
  const keys = nodeAt(tree, ['while', 'keys']);
  return keys ? edges(name, keys, keyOutcome) : [];
}

function switchEdges(step: StepSourceOf<'switch'>): Edge[] {
  const cases = step.tree.entries.get('switch')?.node.items ?? [];
  const edges = cases.map((item, index) => ({
    outcome: `case${index}`,
    node: item.entries.get('next')?.node,
  }));
  edges.push({ outcome: 'else', node: step.tree.entries.get('else')?.node });
  return edges.flatMap(({ outcome, node }) =>
    node ? [{ from: step.name, outcome, to: node.source, spot: node.spot }] : [],
  );
}

/** The ways out of a step that lead nowhere although they must; null when they cannot be known. */
export function openOutcomes(step: StepSource, flows: ReadonlyMap<string, FlowSource>): string[] | null {
  const outcomes = outcomesOf(step, flows);
  if (outcomes === null || step.tree.entries.get('next')?.node.kind === 'scalar') return outcomes && [];
  const wired = new Set(edgesOf(step, flows).map(({ outcome }) => outcome));
  const optional = specOf(step.kind).optional ?? [];
  return outcomes.filter((outcome) => !wired.has(outcome) && !optional.includes(outcome));
}

const graphs = new WeakMap<FlowSource, { among: ReadonlyMap<string, FlowSource>; edges: Edge[] | null }>();

/** Every edge of a flow, or null while the flow is not whole: then nothing can be said about its paths. Many rules ask. */
export function graphOf(flow: FlowSource, flows: ReadonlyMap<string, FlowSource>): Edge[] | null {
  const known = graphs.get(flow);
  if (known?.among === flows) return known.edges;
  const edges = drawGraph(flow, flows);
  graphs.set(flow, { among: flows, edges });
  return edges;
}

function drawGraph(flow: FlowSource, flows: ReadonlyMap<string, FlowSource>): Edge[] | null {
  if (flow.broken.size > 0 || !flow.steps.has(flow.start)) return null;
  if (startsOf(flow).some((step) => !flow.steps.has(step))) return null;
  const edges = [...flow.steps.values()].flatMap((step) => edgesOf(step, flows));
  const whole = [...flow.steps.values()].every((step) => openOutcomes(step, flows)?.length === 0);
  return whole && edges.every((edge) => flow.steps.has(edge.to)) ? edges : null;
}

/** True for a step that waits for the customer or the world. */
export function waits(step: StepSource): boolean {
  return STEPS[step.kind].waits;
}
