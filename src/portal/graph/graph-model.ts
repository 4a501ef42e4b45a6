/** A picture of steps or states and ways between them. Owns: what can be shown of each. */
export type Difference = 'added' | 'removed' | 'changed';

export interface GraphNode {
  id: string;
  title: string;
  /** what kind of thing it is, above the title */
  kind?: string;
  /** small lines below the title */
  notes?: { text: string; tone?: 'plain' | 'bad' | 'good' }[];
  /** `taken`: the way went through it; `last`: and it ended there */
  mark?: 'taken' | 'last' | 'start';
  /** against another release */
  change?: Difference;
}

export interface GraphArrow {
  from: string;
  to: string;
  label: string;
  isTaken?: boolean;
  change?: Difference;
}

export interface GraphModel {
  nodes: readonly GraphNode[];
  arrows: readonly GraphArrow[];
}

/** Ways between the same two are one arrow, if they are new or old alike. */
export function joinArrows(arrows: readonly GraphArrow[]): GraphArrow[] {
  const joined = new Map<string, GraphArrow>();
  for (const one of arrows) {
    const key = `${one.from} ${one.to} ${one.change ?? ''}`;
    const known = joined.get(key);
    const isTaken = known?.isTaken === true || one.isTaken === true;
    const label = [known?.label, one.label].filter(Boolean).join(', ');
    joined.set(key, { ...one, label, isTaken });
  }
  return [...joined.values()];
}
