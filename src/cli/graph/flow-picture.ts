/** A flow as a Mermaid flowchart. Owns: what the picture shows. Mermaid docs: Flowcharts. PURE. */
import type { Arrow, FlowGraph } from '../../flow/diff/flow-graph';

export interface FlowPicture extends FlowGraph {
  /** step to one of STYLES */
  marks?: ReadonlyMap<string, string>;
  /** arrows that are drawn thick, by `arrowId` */
  thick?: ReadonlySet<string>;
}

/** How marked steps look; one that was removed is dashed. */
const STYLES: { readonly [mark: string]: string } = {
  added: 'fill:#d1f0d5,stroke:#1a7f37',
  changed: 'fill:#dbe9fb,stroke:#0969da',
  removed: 'fill:#fbdcdc,stroke:#cf222e,stroke-dasharray: 4 4',
  taken: 'fill:#fff3c4,stroke:#9a6700',
};

export const arrowId = (from: string, to: string): string => `${from} ${to}`;

/** The text of the diagram, without a fence. Ways between the same two steps are one arrow. */
export function drawFlow({ steps, arrows, marks = new Map(), thick = new Set() }: FlowPicture): string {
  const id = new Map(steps.map(({ name }, at) => [name, `s${at}`]));
  const joined = new Map<string, Arrow>();
  for (const one of arrows) {
    const known = joined.get(arrowId(one.from, one.to));
    joined.set(arrowId(one.from, one.to), known ? { ...known, label: `${known.label}, ${one.label}` } : one);
  }
  const boxes = steps.map(({ name, kind }) => `${id.get(name) ?? ''}["${escaped(`${name}: ${kind}`)}"]`);
  const lines = [...joined.values()].map(({ from, to, label }) => {
    const arrow = thick.has(arrowId(from, to)) ? '==>' : '-->';
    return `${id.get(from) ?? ''} ${arrow}|"${escaped(label)}"| ${id.get(to) ?? ''}`;
  });
  const used = [...new Set(marks.values())];
  const classes = used.map((mark) => `classDef ${mark} ${STYLES[mark] ?? ''}`);
  const members = used.map((mark) => {
    const ids = steps.filter(({ name }) => marks.get(name) === mark).map(({ name }) => id.get(name) ?? '');
    return ids.length > 0 ? `class ${ids.join(',')} ${mark}` : '';
  });
  return [
    'flowchart TD',
    ...[...boxes, ...lines, ...classes, ...members].filter((line) => line !== '').map((line) => `  ${line}`),
  ].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('"', '#quot;');
}
