/** A flow as a picture. Owns: which numbers and marks stand at its steps. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GraphModel, GraphNode } from '../graph/graph-model';
import type { Flow, StepCounts } from './use-flows';

/** @param way steps a session entered, in order; undefined: no session is looked at */
export function useFlowGraph(flow: Flow, counts?: StepCounts, way?: readonly string[]): GraphModel {
  const { t, i18n } = useTranslation();
  const items = counts?.items;
  return useMemo(() => {
    const taken = new Set(way);
    const pairs = new Set((way ?? []).slice(1).map((step, at) => `${way?.[at]} ${step}`));
    const notesOf = (name: string): NonNullable<GraphNode['notes']> => {
      const { now = 0, entered = 0, left = 0 } = ownCounts(items ?? [], name);
      return [
        ...(entered > 0 ? [{ text: t('flows.cameHere', { count: entered }) }] : []),
        ...(left > 0 ? [{ text: t('flows.leftHere', { count: left }), tone: 'bad' as const }] : []),
        ...(now > 0 ? [{ text: t('flows.atNow', { count: now }), tone: 'good' as const }] : []),
      ];
    };
    return {
      nodes: flow.steps.map(({ name, kind }): GraphNode => {
        const mark = way?.at(-1) === name ? 'last' : taken.has(name) ? 'taken' : undefined;
        const shown = mark ?? (way === undefined && name === flow.start ? 'start' : undefined);
        const base = { id: name, title: name, kind: t(`kinds.${kind}`, kind), notes: notesOf(name) };
        return shown === undefined ? base : { ...base, mark: shown };
      }),
      arrows: flow.arrows.map((arrow) => ({ ...arrow, isTaken: pairs.has(`${arrow.from} ${arrow.to}`) })),
    };
    // The words are of the language.
  }, [flow, items, way, t, i18n.language]);
}

/** A step that runs another flow counts with its inner steps: who hangs up inside hangs up there. */
export function ownCounts(items: StepCounts['items'], name: string) {
  const own = items.find(({ step }) => step === name);
  const inner = items.filter(({ step }) => step.startsWith(`${name}/`));
  return {
    entered: own?.entered ?? 0,
    now: inner.reduce((sum, one) => sum + one.now, own?.now ?? 0),
    left: inner.reduce((sum, one) => sum + one.left, own?.left ?? 0),
  };
}
