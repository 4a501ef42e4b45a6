/**
 * A call that takes the way another one took, step by step: what people did is found out by trying. Owns: the search.
 * What was really said or pressed is not known here, so nothing of it can get into the story. PURE.
 */
import { pointOf } from './perform-act';
import { playActs, statusesOf, type Acted, type Played } from './play-acts';
import { possibleActs, SILENCE } from './possible-acts';
import type { Scene } from './scene';
import { commonLength, trailOf, type Happening } from './trail';

export interface Retraced extends Acted {
  givens: string[];
  /** what the found call went through */
  trail: string[];
  /** so much of it is as it was; what comes after it depends on what was said or answered */
  followed: number;
}

interface Try extends Played {
  trail: string[];
  followed: number;
  /** it has left the way that is looked for */
  parted: boolean;
}

const MOST_ACTS = 60;
/** So many calls are tried; a way that can be followed takes far fewer. */
const MOST_CALLS = 400;

/** @param happened the timeline of the call whose way is taken */
export function retrace(scene: Scene, flow: string, happened: readonly Happening[]): Retraced {
  const wanted = trailOf(happened);
  const statuses = statusesOf(happened);
  const begins = beginningOf(flow, happened);
  const attempt = (acts: string[], givens: string[]): Try => {
    const played = playActs(scene, { flow, begins, acts }, statuses, givens);
    const trail = trailOf(played.call.session.notes);
    const followed = commonLength(trail, wanted);
    return { ...played, trail, followed, parted: followed < Math.min(trail.length, wanted.length) };
  };
  let best = attempt([], []);
  const open = best.parted ? [] : [best];
  const seen = new Set<string>();
  for (let tried = 0; tried < MOST_CALLS && best.followed < wanted.length;) {
    const next = takeBest(open);
    if (!next) break;
    if (next.call.isOver || next.acts.length >= MOST_ACTS || !isNew(next, seen)) continue;
    const acts = [...new Set([...possibleActs(next.call, scene.catalog), SILENCE])];
    for (const act of acts) {
      const one = attempt([...next.acts, act], next.givens);
      tried += 1;
      if (one.followed > best.followed) best = one;
      if (!one.parted) open.push(one);
      if (best.followed >= wanted.length) break;
    }
  }
  const { givens, acts, trail, followed } = best;
  return { flow, begins, givens, acts, trail, followed };
}

/** How the application begins a call that it places; another one is dialled. */
function beginningOf(flow: string, happened: readonly Happening[]): string {
  const first = happened.find(({ kind }) => kind === 'call.placed' || kind === 'step.entered');
  return first?.kind === 'call.placed' ? `the app calls the caller with ${flow}` : `caller dials ${flow}`;
}

/** The one that went furthest; of several, the shortest. */
function takeBest(open: Try[]): Try | undefined {
  const better = (a: Try, b: Try): boolean =>
    a.followed > b.followed || (a.followed === b.followed && a.acts.length < b.acts.length);
  const at = open.reduce((found, one, index) => (better(one, open[found] ?? one) ? index : found), 0);
  return open.splice(at, 1)[0];
}

function isNew({ call, trail }: Try, seen: Set<string>): boolean {
  const point = `${trail.length} ${pointOf(call)}`;
  return !seen.has(point) && Boolean(seen.add(point));
}
