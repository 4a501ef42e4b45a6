/** The way of a session, then and in other flows. Owns: with which flow it began, and where the two ways part. */
import { playActs, statusesOf, type Played } from '../rehearsal/play-acts';
import { retrace, type Retraced } from '../rehearsal/retrace';
import type { Scene } from '../rehearsal/scene';
import { trailOf, type Happening } from '../rehearsal/trail';

/** A session of the API, as far as its way is told by it. */
export interface PastSession {
  /** the one that ran last: after a survey, the survey */
  flow: string | null;
  release: string;
  timeline: Happening[];
}

export interface Ways {
  recorded: string[];
  /** as far as it is compared */
  today: string[];
  /** to where it could be followed and was compared; null: to its end */
  followed: string | null;
  /** where it goes differently, and how; null: nowhere, as far as it was compared */
  difference: string | null;
  /** the call in the other flows, by acts that can be done there; null: they do not have its flow */
  again: Played | null;
  /** the line with which it begins */
  begins: string;
}

/** @returns the flow with which a session began; null: it ran none */
export function firstFlow({ flow, timeline }: Pick<PastSession, 'flow' | 'timeline'>): string | null {
  const handover = timeline.findIndex(({ kind }) => kind === 'handover');
  const before = handover < 0 ? timeline : timeline.slice(0, handover);
  // Older timelines do not name the flow of each step.
  const named = before.find(
    ({ kind, data }) => /^(step\.entered|flow\.ended)$/.test(kind) && typeof data['flow'] === 'string',
  );
  return typeof named?.data['flow'] === 'string' ? named.data['flow'] : flow;
}

/** Takes the way of a session through its own release, then the same through other flows. @param flow with which it began */
export function compareWays(flow: string, timeline: Happening[], then: Scene, now: Scene): Ways {
  const recorded = trailOf(timeline);
  const traced = retrace(then, flow, timeline);
  const { begins } = traced;
  const isWhole = traced.followed >= recorded.length;
  // What a call does that has left the way is not what this one did.
  const went = isWhole ? traced.trail : traced.trail.slice(0, traced.followed);
  const followed = isWhole ? null : (went.at(-1) ?? 'nowhere');
  if (!now.catalog.flows.has(flow)) {
    const difference = `at the beginning: ${recorded[0] ?? 'the end'}, now there is no flow ${flow}`;
    return { recorded, today: [], followed, difference, again: null, begins };
  }
  const again = playedAgain(now, traced, timeline);
  const goes = trailOf(again.call.session.notes);
  const at = differs(went, goes, isWhole);
  if (at === null)
    return { recorded, today: goes.slice(0, went.length), followed, difference: null, again, begins };
  const before = at === 0 ? 'at the beginning' : `after ${goes[at - 1] ?? ''}`;
  const today = goes[at] ?? (again.call.isOver ? 'the end' : 'it waits there');
  const difference = `${before}: ${went[at] ?? 'the end'}, now ${today}`;
  return { recorded, today: goes, followed, difference, again, begins };
}

function playedAgain(now: Scene, traced: Retraced, timeline: Happening[]): Played {
  return playActs(now, traced, statusesOf(timeline), traced.givens);
}

/** @returns where; null: nowhere. A way that goes on longer differs where the other is known to its end */
function differs(went: string[], goes: string[], isWhole: boolean): number | null {
  const at = went.findIndex((step, index) => step !== goes[index]);
  if (at >= 0) return at;
  return isWhole && goes.length > went.length ? went.length : null;
}
