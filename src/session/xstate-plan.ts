/**
 * Which states a microstep leaves and enters, and so which actions it has, in which order: that follows from where a machine
 * is and which transitions it takes alone (W3C SCXML: Algorithm for SCXML Interpretation, exitStates, enterStates). Owns:
 * that computation, for machines without history. Must not know: contexts, guards, what an action does.
 */
import type { AnyStateNode, AnyTransitionDefinition } from 'xstate';

/** An action as a machine's configuration has it: its name, an object with its name, or XState's own. */
export type Action = AnyStateNode['entry'][number];

export interface Plan {
  /** in the order they are carried out */
  actions: readonly Action[];
  /** where the machine is afterwards */
  nodes: ReadonlySet<AnyStateNode>;
  /** a final state was entered: the machine is done */
  done: boolean;
}

type Nodes = ReadonlySet<AnyStateNode>;

/** @param transitions at most one for each atomic state, as XState selects them */
export function planOf(nodes: Nodes, transitions: readonly AnyTransitionDefinition[]): Plan {
  const taken = transitions.length > 1 ? withoutConflicts(transitions, nodes) : transitions;
  const left = [...exitSet(taken, nodes)].sort((a, b) => b.order - a.order);
  const entry: Entry = { nodes: new Set(), initially: new Set() };
  for (const transition of taken) enter(transition, entry);
  const entered = [...entry.nodes].sort((a, b) => a.order - b.order);
  const next = new Set(nodes);
  for (const node of left) next.delete(node);
  for (const node of entered) next.add(node);
  const actions = [
    ...left.flatMap((node) => node.exit),
    ...taken.flatMap((transition) => transition.actions),
    ...entered.flatMap((node) => [...node.entry, ...(entry.initially.has(node) ? node.initial.actions : [])]),
  ];
  const done = entered.some(({ type }) => type === 'final');
  if (done) actions.push(...[...next].sort((a, b) => b.order - a.order).flatMap((node) => node.exit));
  return { actions, nodes: next, done };
}

/** Two transitions that leave a common state: the one of the inner state wins, else the first (SCXML: removeConflictingTransitions). */
function withoutConflicts(
  transitions: readonly AnyTransitionDefinition[],
  nodes: Nodes,
): AnyTransitionDefinition[] {
  const taken = new Set<AnyTransitionDefinition>();
  for (const one of transitions) {
    const mine = exitSet([one], nodes);
    const against = [...taken].filter((other) => intersect(mine, exitSet([other], nodes)));
    if (against.some((other) => !isInside(one.source, other.source))) continue;
    for (const other of against) taken.delete(other);
    taken.add(one);
  }
  return [...taken];
}

function intersect(one: Nodes, other: Nodes): boolean {
  return [...one].some((node) => other.has(node));
}

function exitSet(transitions: readonly AnyTransitionDefinition[], nodes: Nodes): Set<AnyStateNode> {
  const left = new Set<AnyStateNode>();
  for (const transition of transitions) {
    if (!transition.target?.length) continue;
    const domain = domainOf(transition);
    if (transition.reenter && transition.source === domain) left.add(domain);
    for (const node of nodes) if (isInside(node, domain)) left.add(node);
  }
  return left;
}

/** The state within which a transition happens; undefined: the whole machine is left and entered. */
function domainOf({ target = [], source, reenter }: AnyTransitionDefinition): AnyStateNode | undefined {
  if (!reenter && target.every((node) => node === source || isInside(node, source))) return source;
  const [first, ...others] = [...target, source];
  const common = outerOf(first).find((outer) => others.every((node) => isInside(node, outer)));
  if (common) return common;
  return reenter ? undefined : source.machine.root;
}

interface Entry {
  nodes: Set<AnyStateNode>;
  /** those that are entered by default, whose initial transition has actions of its own */
  initially: Set<AnyStateNode>;
}

function enter(transition: AnyTransitionDefinition, entry: Entry): void {
  const { source, reenter, target = [] } = transition;
  const domain = domainOf(transition);
  for (const node of target) {
    if (node !== source || source !== domain || reenter) add(node, entry);
    enterInner(node, entry);
  }
  for (const node of target) {
    const outer = outerOf(node, domain);
    if (domain?.type === 'parallel') outer.push(domain);
    enterOuter(outer, entry, !source.parent && reenter ? undefined : domain);
  }
}

function add(node: AnyStateNode, { nodes, initially }: Entry): void {
  nodes.add(node);
  initially.add(node);
}

function enterInner(node: AnyStateNode, entry: Entry): void {
  if (node.type === 'compound') {
    const [initial] = node.initial.target ?? [];
    if (!initial) return;
    add(initial, entry);
    enterInner(initial, entry);
    enterOuter(outerOf(initial, node), entry);
  } else if (node.type === 'parallel') enterRegions(node, entry, add);
}

function enterOuter(outer: readonly AnyStateNode[], entry: Entry, within?: AnyStateNode): void {
  for (const node of outer) {
    if (!within || isInside(node, within)) entry.nodes.add(node);
    if (node.type === 'parallel') enterRegions(node, entry, (region) => entry.nodes.add(region));
  }
}

/** The regions of a parallel state that nothing else enters. */
function enterRegions(
  node: AnyStateNode,
  entry: Entry,
  how: (region: AnyStateNode, entry: Entry) => void,
): void {
  for (const region of Object.values(node.states) as AnyStateNode[]) {
    if ([...entry.nodes].some((one) => isInside(one, region))) continue;
    how(region, entry);
    enterInner(region, entry);
  }
}

/** The states around one, the innermost first, up to `limit`, which is none of them. */
function outerOf(node: AnyStateNode | undefined, limit?: AnyStateNode): AnyStateNode[] {
  const outer: AnyStateNode[] = [];
  if (node === limit) return outer;
  for (let one = node?.parent; one && one !== limit; one = one.parent) outer.push(one);
  return outer;
}

/** Everything is inside of what is not there. */
function isInside(node: AnyStateNode, outer: AnyStateNode | undefined): boolean {
  for (let one = node.parent; one; one = one.parent) if (one === outer) return true;
  return outer === undefined;
}
