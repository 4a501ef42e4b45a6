/**
 * A machine, or one state of it, as a Mermaid state diagram. Owns: what the picture shows. Mermaid docs: State
 * diagrams (an arrow cannot cross the border of a composite state: it is drawn between the two states that the lowest
 * state around both ends holds, and says where inside it begins and ends). PURE.
 */
import type { AnyStateNode } from 'xstate';
import { arrowsOf, childrenOf, inPlace, lineageOf, type Arrow } from '../../session/arrows';

interface Picture {
  root: AnyStateNode;
  /** levels of states that are drawn; those of the last are drawn closed, whatever is in them */
  depth: number;
  /** labels by the two ends, under the state in whose box the arrow is drawn */
  arrows: Map<AnyStateNode, Map<string, string[]>>;
  /** states outside the picture to which arrows lead */
  outside: Set<AnyStateNode>;
}

/** @param depth levels of states to draw. @returns the text of the diagram, without a fence */
export function drawStates(root: AnyStateNode, depth = Number.POSITIVE_INFINITY): string {
  const picture: Picture = { root, depth, arrows: new Map(), outside: new Set() };
  for (const arrow of arrowsOf(root)) place(picture, arrow);
  const inside = inner(picture, root, 1);
  const outside = [...picture.outside].flatMap((node) => [
    `state "${node.key}" as ${nameIn(picture, node)}`,
    `class ${nameIn(picture, node)} elsewhere`,
  ]);
  return ['stateDiagram-v2', 'classDef elsewhere stroke-dasharray: 4 4', ...inside, ...outside]
    .map((line, index) => (index === 0 ? line : `  ${line}`))
    .join('\n');
}

/** Finds the box in which an arrow is drawn, and between which two of its states. */
function place(picture: Picture, { from, to, label }: Arrow): void {
  const sources = lineageOf(from);
  const targets = lineageOf(to);
  const around = sources.find((node) => targets.includes(node) && node !== to) ?? from;
  const box = lineageOf(around).includes(picture.root) ? around : picture.root;
  const source = box === from ? from : drawn(box, sources);
  const target = box === around ? drawn(box, targets) : outsideOf(picture, targets);
  if (!source || !target || depthOf(picture, box) >= picture.depth) return;
  const name = source === box ? `${nameIn(picture, box)}_any` : nameIn(picture, source);
  const ends = `${name} --> ${nameIn(picture, target)}`;
  add(picture, box, ends, told(picture, { from, to, label }, source, target));
}

/** The state of a lineage that stands in the box. */
function drawn(box: AnyStateNode, lineage: AnyStateNode[]): AnyStateNode | undefined {
  return lineage[lineage.indexOf(box) - 1];
}

/** The state outside the picture that is nearest to it. */
function outsideOf(picture: Picture, lineage: AnyStateNode[]): AnyStateNode | undefined {
  const around = lineageOf(picture.root);
  const found = lineage.findLast((node) => !around.includes(node));
  if (found) picture.outside.add(found);
  return found;
}

function told(picture: Picture, arrow: Arrow, source: AnyStateNode, target: AnyStateNode): string {
  if (depthOf(picture, source) >= picture.depth) return arrow.label;
  const begins = within(source, arrow.from);
  const ends = within(target, arrow.to);
  return arrow.label + (begins === '' ? '' : ` (in ${begins})`) + (ends === '' ? '' : ` → ${ends}`);
}

/** Path from a state to one inside it; empty: they are the same. */
function within(outer: AnyStateNode, node: AnyStateNode): string {
  return node.path.slice(outer.path.length).join('.');
}

function add({ arrows }: Picture, box: AnyStateNode, ends: string, label: string): void {
  const ofBox = arrows.get(box) ?? new Map<string, string[]>();
  arrows.set(box, ofBox);
  const labels = ofBox.get(ends) ?? [];
  ofBox.set(ends, labels.includes(label) ? labels : [...labels, label]);
}

/** What stands in the box of a state. */
function inner(picture: Picture, box: AnyStateNode, level: number): string[] {
  const children = childrenOf(box);
  if (box.type === 'parallel')
    return children.flatMap((child, index) => [
      ...(index > 0 ? ['--'] : []),
      ...outer(picture, child, level),
    ]);
  const first = box.initial.target[0];
  const arrows = [...(picture.arrows.get(box) ?? [])];
  return [
    ...(first ? [`[*] --> ${nameIn(picture, first)}`] : []),
    ...children.flatMap((child) => outer(picture, child, level)),
    ...anywhere(
      picture,
      box,
      arrows.map(([ends]) => ends),
    ),
    ...arrows.map(([ends, labels]) => `${ends}: ${labels.join('<br/>')}`),
  ];
}

/** What holds whichever of its states a box is in. */
function anywhere(picture: Picture, box: AnyStateNode, ends: string[]): string[] {
  const name = `${nameIn(picture, box)}_any`;
  const done = inPlace(box);
  if (done.length === 0 && !ends.some((one) => one.startsWith(`${name} `))) return [];
  return [
    `state "in any state" as ${name}`,
    ...done.map((label) => `${name}: ${label}`),
    `class ${name} elsewhere`,
  ];
}

/** A state: a box with others in it, or a name with what it does in its place. */
function outer(picture: Picture, node: AnyStateNode, level: number): string[] {
  const name = nameIn(picture, node);
  const title = `state "${node.key}" as ${name}`;
  if (level >= picture.depth) return [title];
  if (childrenOf(node).length === 0) return [title, ...inPlace(node).map((label) => `${name}: ${label}`)];
  return [`${title} {`, ...inner(picture, node, level + 1).map((line) => `  ${line}`), '}'];
}

function depthOf({ root }: Picture, node: AnyStateNode): number {
  return node.path.length - root.path.length;
}

function nameIn({ root }: Picture, node: AnyStateNode): string {
  const inside = lineageOf(node).includes(root) && node !== root;
  return inside ? node.path.slice(root.path.length).join('_') : node.key;
}
