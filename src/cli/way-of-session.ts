/** The way of a session, then and in other flows. Owns: where the two part. */
import { playActs, retrace, trailOf, type Happening } from '../rehearsal/retrace';
import type { Scene } from '../rehearsal/scene';

/** A session of the API, as far as its way is told by it. */
export interface PastSession {
  flow: string | null;
  release: string;
  timeline: Happening[];
}

export interface Ways {
  recorded: string[];
  today: string[];
  /** the step to which it could be followed; null: to its end */
  followed: string | null;
  /** where it goes differently, and how; null: nowhere */
  difference: string | null;
}

/** Takes the way of a session through its own release, then the same through other flows. */
export function compareWays(
  { flow, timeline }: { flow: string; timeline: Happening[] },
  then: Scene,
  now: Scene,
): Ways {
  const recorded = trailOf(timeline);
  const traced = retrace(then, flow, timeline);
  const today = trailOf(playActs(now, flow, traced).call.session.notes);
  const followed = traced.trail.length >= recorded.length ? null : (traced.trail.at(-1) ?? 'nowhere');
  const at = today.findIndex((step, index) => step !== traced.trail[index]);
  if (at < 0 && today.length >= traced.trail.length) return { recorded, today, followed, difference: null };
  const index = at < 0 ? today.length : at;
  const before = index === 0 ? 'at the beginning' : `after ${today[index - 1] ?? ''}`;
  const difference = `${before}: ${traced.trail[index] ?? 'the end'}, now ${today[index] ?? 'the end'}`;
  return { recorded, today, followed, difference };
}
