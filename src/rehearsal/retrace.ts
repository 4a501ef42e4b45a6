/**
 * A call that takes the way another one took, step by step: what people did is found out by trying. Owns: the search.
 * What was really said or pressed is not known here, so nothing of it can get into the story. PURE.
 */
import { performAct } from './perform-act';
import { possibleActs, SILENCE } from './possible-acts';
import { Rehearsal } from './rehearsal';
import type { Scene } from './scene';

/** A line of a timeline, or a note of a rehearsed call. */
export interface Happening {
  kind: string;
  data: { [name: string]: unknown };
}

export interface Retraced {
  givens: string[];
  acts: string[];
  /** steps, and questions asked again, in order: as far as the way could be followed */
  trail: string[];
}

const MOST_ACTS = 60;

/** The steps a call entered, and what it asked again, in order. */
export function trailOf(happenings: readonly Happening[]): string[] {
  return happenings.flatMap(({ kind, data }) => {
    if (kind === 'step.entered') return [String(data['step'])];
    return kind === 'step.again' ? [`${String(data['step'])} again (${String(data['reason'])})`] : [];
  });
}

/** Plays a flow with acts. @returns the call, and the path of an http request that has no answer yet */
export function playActs(
  scene: Scene,
  flow: string,
  { givens, acts }: Pick<Retraced, 'givens' | 'acts'>,
): { call: Rehearsal; unanswered: string | undefined } {
  const call = new Rehearsal(
    scene,
    [`A call to ${flow}.`, ...givens, '', `> caller dials ${flow}`].join('\n'),
  );
  call.begin();
  for (const act of [...acts, null]) {
    while (call.listensFor === 'later') performAct(call, SILENCE);
    if (act !== null && !call.isOver) performAct(call, act);
  }
  const unanswered = call.session.asked.find((asked) => !givens.some((one) => one.includes(` ${asked} `)));
  return { call, unanswered };
}

/** @param happened the timeline of the call whose way is taken */
export function retrace(scene: Scene, flow: string, happened: readonly Happening[]): Retraced {
  const wanted = trailOf(happened);
  const statuses = happened
    .filter(({ kind }) => kind === 'http.finished')
    .map(({ data }) => Number(data['status'] ?? 503));
  let found: Pick<Retraced, 'givens' | 'acts'> = { givens: [], acts: [] };
  for (;;) {
    const played = answered(scene, flow, found, statuses);
    found = { ...found, givens: played.givens };
    const { call } = played;
    const trail = trailOf(call.session.notes);
    if (call.isOver || trail.length >= wanted.length || found.acts.length >= MOST_ACTS)
      return { ...found, trail };
    const next = [...possibleActs(call, scene.catalog), SILENCE].flatMap((act) => {
      const tried = answered(scene, flow, { givens: found.givens, acts: [...found.acts, act] }, statuses);
      const there = trailOf(tried.call.session.notes);
      return there.length > trail.length &&
        there.every((step, at) => at >= wanted.length || step === wanted[at])
        ? [{ act, givens: tried.givens, length: there.length }]
        : [];
    });
    const [best] = next.sort((a, b) => a.length - b.length);
    if (!best) return { ...found, trail };
    found = { givens: best.givens, acts: [...found.acts, best.act] };
  }
}

/** Requests are answered as they were then, one after the other; what they were answered with is not known. */
function answered(
  scene: Scene,
  flow: string,
  found: Pick<Retraced, 'givens' | 'acts'>,
  statuses: readonly number[],
): { call: Rehearsal; givens: string[] } {
  let { givens } = found;
  for (;;) {
    const { call, unanswered } = playActs(scene, flow, { ...found, givens });
    if (unanswered === undefined) return { call, givens };
    const status = statuses[givens.filter((one) => one.startsWith('given http ')).length] ?? 503;
    givens = [
      ...givens,
      `given http ${unanswered} answers ${status >= 200 && status < 300 ? '200 {}' : status >= 400 ? status : 503}`,
    ];
  }
}
