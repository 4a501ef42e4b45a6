/** Where everything in a picture stands. Owns: the sizes, and asking elkjs, which is fetched with the first picture. */
import ELK, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import { joinArrows, type GraphArrow, type GraphModel, type GraphNode } from './graph-model';

export const NODE_WIDTH = 196;
const LINE = 17;
const CHARACTER = 6.2;
const LONGEST_LABEL = 34;

export interface Point {
  x: number;
  y: number;
}
export interface PlacedArrow extends GraphArrow {
  points: Point[];
  /** what is shown of the label, and where its middle is */
  shown: string;
  labelAt: Point;
}
export interface Placed {
  nodes: (GraphNode & Point & { height: number })[];
  arrows: PlacedArrow[];
}

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.spacing.nodeNodeBetweenLayers': '34',
  'elk.spacing.nodeNode': '28',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
};

export async function placeGraph({ nodes, arrows }: GraphModel): Promise<Placed> {
  const known = new Set(nodes.map(({ id }) => id));
  const joined = joinArrows(arrows.filter(({ from, to }) => known.has(from) && known.has(to)));
  const placed = await new ELK().layout({
    id: 'root',
    layoutOptions: OPTIONS,
    children: nodes.map((node) => ({ id: node.id, width: NODE_WIDTH, height: heightOf(node) })),
    edges: joined.map(({ from, to, label }, index) => ({
      ...{ id: String(index), sources: [from], targets: [to] },
      labels:
        label === '' ? [] : [{ text: label, width: shortened(label).length * CHARACTER + 8, height: LINE }],
    })),
  });
  return {
    nodes: nodes.map((node) => ({ ...node, height: heightOf(node), ...placeOf(placed, node.id) })),
    arrows: joined.map((arrow, index) => ({ ...arrow, ...routeOf(placed.edges?.[index], arrow.label) })),
  };
}

function heightOf({ kind, notes = [] }: GraphNode): number {
  return 20 + LINE * (1 + (kind === undefined ? 0 : 1) + notes.length);
}

function shortened(label: string): string {
  return label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label;
}

function placeOf({ children = [] }: ElkNode, id: string): Point {
  const { x = 0, y = 0 } = children.find((one) => one.id === id) ?? {};
  return { x, y };
}

function routeOf(edge: ElkExtendedEdge | undefined, label: string) {
  const sections = edge?.sections ?? [];
  const points = sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [
    ...[startPoint, ...bendPoints, endPoint],
  ]);
  const { x = 0, y = 0, width = 0, height = 0 } = edge?.labels?.[0] ?? {};
  return { points, shown: shortened(label), labelAt: { x: x + width / 2, y: y + height / 2 } };
}
