/** A flow of a folder as people asked to see it: an outline, Mermaid or SVG, with the way a session took. */
import { flowsOf } from '../../flow/diff/compare-releases';
import { flowGraph } from '../../flow/diff/flow-graph';
import { readFlowFiles } from '../../runtime/read-flow-files';
import { hintFor } from '../../settings/hint';
import type { Connection } from '../connect';
import { arrowId, drawFlow, type FlowPicture } from './flow-picture';
import { asSvg } from './render-picture';

export interface FlowPictureOptions {
  flows: string;
  mermaid?: boolean;
  svg?: boolean;
  session?: string;
}

/** @throws Error when there is no such flow, or no such session */
export async function flowDrawing(
  name: string,
  options: FlowPictureOptions,
  open: () => Connection,
): Promise<string> {
  const files = await readFlowFiles(options.flows).catch(() => {
    throw new Error(`the folder ${options.flows} cannot be read: name the folder of your flows with --flows`);
  });
  const flows = flowsOf(files);
  const flow = flows.get(name);
  if (!flow)
    throw new Error(`flow "${name}" does not exist (${hintFor(name, flows.keys(), 'flows')}; or "session")`);
  const picture = flowGraph(flow, flows);
  const way = options.session === undefined ? [] : await wayOf(options.session, open);
  // Steps of flows that it runs are steps of theirs.
  const taken = way.filter((one) => one.flow === name && flow.steps.has(one.step)).map(({ step }) => step);
  if (options.session !== undefined && taken.length === 0)
    throw new Error(`session ${options.session} was never in ${name}: ${ranOf(way)}`);
  const marks = new Map(taken.map((step) => [step, 'taken']));
  const thick = new Set(taken.slice(1).map((step, at) => arrowId(taken[at] ?? '', step)));
  const mermaid = drawFlow({ ...picture, marks, thick });
  if (options.mermaid) return mermaid;
  if (options.svg) return asSvg(mermaid);
  return [
    ...outline(picture, new Set(taken)),
    ...(taken.length > 0 ? ['', `The way of the session: ${taken.join(' -> ')}`] : []),
  ].join('\n');
}

/** Each step with its ways; those a session took are marked. */
function outline({ steps, arrows }: FlowPicture, taken: ReadonlySet<string>): string[] {
  return steps.flatMap(({ name, kind }) => [
    `${taken.has(name) ? '* ' : taken.size > 0 ? '  ' : ''}${name} (${kind})`,
    ...arrows
      .filter(({ from }) => from === name)
      .map(({ label, to }) => `${taken.size > 0 ? '  ' : ''}    ${label} -> ${to}`),
  ]);
}

interface Entered {
  flow: string;
  step: string;
}

/** The steps a session entered, in order. */
async function wayOf(session: string, open: () => Connection): Promise<Entered[]> {
  const { text } = await open().api({ path: `/sessions/${encodeURIComponent(session)}` });
  const { timeline } = JSON.parse(text) as { timeline: { kind: string; data: Entered }[] };
  return timeline.filter(({ kind }) => kind === 'step.entered').map(({ data }) => data);
}

function ranOf(way: readonly Entered[]): string {
  const flows = [...new Set(way.map(({ flow }) => flow))];
  return flows.length === 0 ? 'no flow has run in it' : `it ran ${flows.join(', ')}`;
}
