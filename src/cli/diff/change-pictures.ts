/** What changed in a flow, as a picture: the steps that changed, and those around them. PURE. */
import { flowsOf } from '../../flow/diff/compare-releases';
import type { Change } from '../../flow/diff/change';
import { flowGraph, type Arrow } from '../../flow/diff/flow-graph';
import type { FlowFiles } from '../../flow/release';
import { drawFlow } from '../graph/flow-picture';

const MARK = { '+': 'added', '-': 'removed', '~': 'changed' } as const;

/** A Mermaid text for each flow in which steps changed. */
export function changePictures(before: FlowFiles, after: FlowFiles, changes: readonly Change[]): string[] {
  const [old, now] = [flowsOf(before), flowsOf(after)];
  const names = new Set([...old.keys(), ...now.keys()]);
  return [...names].flatMap((name) => {
    const own = changes.filter(({ where, step }) => where === `flow ${name}` && step !== undefined);
    const marks = marksOf(own);
    if (marks.size === 0) return [];
    const pictures = [now, old].flatMap((flows) => {
      const flow = flows.get(name);
      return flow ? [flowGraph(flow, flows)] : [];
    });
    const kinds = new Map(
      pictures.reverse().flatMap(({ steps }) => steps.map((one) => [one.name, one.kind])),
    );
    const arrows = unique(pictures.flatMap((one) => one.arrows));
    const near = new Set([
      ...marks.keys(),
      ...arrows.flatMap(({ from, to }) => (marks.has(from) ? [to] : marks.has(to) ? [from] : [])),
    ]);
    const steps = [...kinds].filter(([step]) => near.has(step)).map(([step, kind]) => ({ name: step, kind }));
    return [
      drawFlow({ steps, arrows: arrows.filter(({ from, to }) => near.has(from) && near.has(to)), marks }),
    ];
  });
}

/** A step that is there before and after has changed, whatever of it did. */
function marksOf(changes: readonly Change[]): Map<string, string> {
  return new Map(
    changes.map(({ step = '', sign, what }) => [
      step,
      what.startsWith(`step ${step} (`) ? MARK[sign] : MARK['~'],
    ]),
  );
}

function unique(arrows: readonly Arrow[]): Arrow[] {
  return [...new Map(arrows.map((one) => [JSON.stringify(one), one])).values()];
}
