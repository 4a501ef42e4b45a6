/** Two releases of a flow as one picture. Owns: what is marked as new, gone or changed. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import type { Difference, GraphArrow, GraphModel, GraphNode } from '../graph/graph-model';
import type { Flow } from './use-flows';

type Change = Schemas['FlowChanges']['items'][number];

/** @param was undefined: the flow is new @param is undefined: it is gone @param changes those of this flow */
export function useDifferenceGraph(
  was: Flow | undefined,
  is: Flow | undefined,
  changes: readonly Change[],
): GraphModel {
  const { t } = useTranslation();
  return useMemo(() => {
    const touched = new Set(changes.map(({ step }) => step));
    const old = new Set(was?.steps.map(({ name }) => name));
    const now = new Set(is?.steps.map(({ name }) => name));
    const changeOf = (name: string): Difference | null => {
      if (!old.has(name)) return 'added';
      if (!now.has(name)) return 'removed';
      return touched.has(name) ? 'changed' : null;
    };
    const steps = [...(is?.steps ?? []), ...(was?.steps ?? []).filter(({ name }) => !now.has(name))];
    return {
      nodes: steps.map(({ name, kind }): GraphNode => {
        const change = changeOf(name);
        const node = { id: name, title: name, kind: t(`kinds.${kind}`, kind) };
        return change === null ? node : { ...node, change, notes: [{ text: t(`flows.differs.${change}`) }] };
      }),
      arrows: [...marked(is?.arrows, was?.arrows, 'added'), ...onlyIn(was?.arrows, is?.arrows, 'removed')],
    };
  }, [was, is, changes, t]);
}

type Arrows = readonly GraphArrow[] | undefined;

const same = (a: GraphArrow, b: GraphArrow): boolean =>
  a.from === b.from && a.to === b.to && a.label === b.label;

function marked(all: Arrows = [], others: Arrows = [], change: Difference): GraphArrow[] {
  return all.map((arrow) => (others.some((one) => same(one, arrow)) ? arrow : { ...arrow, change }));
}

function onlyIn(all: Arrows = [], others: Arrows = [], change: Difference): GraphArrow[] {
  return marked(all, others, change).filter((arrow) => arrow.change !== undefined);
}
