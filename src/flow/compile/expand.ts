/**
 * A flow with the flows it runs copied into it. Owns: paths and frames of the copies, and where an end
 * inside a copy leads. Must not know: XState.
 */
import type { Step } from '../model';
import { edgesOf, type FlowSource } from '../parse/flow-source';
import type { Statics } from '../statics';

/** One flow, or one copy of a flow inside another. */
export interface ExpandedFlow {
  /** path of the first step */
  start: string;
  /** '' or `survey/`: where its steps read */
  frame: string;
  statics: Statics;
  nodes: ExpandedStep[];
}

export interface ExpandedStep {
  name: string;
  step: Step;
  /** outcome -> path of the next step */
  next: ReadonlyMap<string, string>;
  /** `run` steps: the copy of the flow they run */
  inner?: ExpandedFlow;
}

/** Checked flows, and their own steps compiled once. */
export interface Parts {
  flows: ReadonlyMap<string, FlowSource>;
  steps: ReadonlyMap<string, ReadonlyMap<string, Step>>;
}

/**
 * Copies a flow, and every flow it runs, under a path prefix ('' or `survey/`). `exits` are the paths the
 * ends of a copy lead to. The flows must not run one another in a circle.
 */
export function expandFlow(
  name: string,
  parts: Parts,
  prefix = '',
  exits: ReadonlyMap<string, string> = new Map(),
): ExpandedFlow {
  const flow = parts.flows.get(name);
  if (!flow) throw new Error(`flow ${name} does not exist`);
  const nodes = [...(parts.steps.get(name)?.values() ?? [])].map((step) =>
    expandStep(step, flow, parts, prefix, exits),
  );
  return { start: prefix + flow.start, frame: prefix, statics: flow.statics, nodes };
}

function expandStep(
  compiled: Step,
  flow: FlowSource,
  parts: Parts,
  prefix: string,
  exits: ReadonlyMap<string, string>,
): ExpandedStep {
  const name = compiled.path;
  const step: Step = { ...compiled, path: prefix + name, frame: prefix };
  if (step.kind === 'end') {
    const exit = exits.get(step.outcome);
    return { name, step, next: new Map(exit === undefined ? [] : [[step.outcome, exit]]) };
  }
  const source = flow.steps.get(name);
  const edges = source ? edgesOf(source, parts.flows) : [];
  const next = new Map(edges.map(({ outcome, to }) => [outcome, prefix + to]));
  if (step.kind !== 'run') return { name, step, next };
  const subFrame = `${prefix}${name}/`;
  return { name, step: { ...step, subFrame }, next, inner: expandFlow(step.flow, parts, subFrame, next) };
}

/** What each flow of an expanded one knows beforehand, by frame. */
export function staticsByFrame({ frame, statics, nodes }: ExpandedFlow): Map<string, Statics> {
  const inner = nodes.flatMap((node) => (node.inner ? [...staticsByFrame(node.inner)] : []));
  return new Map([[frame, statics], ...inner]);
}

/** Every step of an expanded flow by its path. */
export function stepsByPath(flow: ExpandedFlow): Map<string, Step> {
  const out = new Map<string, Step>();
  for (const { step, inner } of flow.nodes) {
    out.set(step.path, step);
    if (inner) for (const [path, nested] of stepsByPath(inner)) out.set(path, nested);
  }
  return out;
}
