/** When things happened in a session, and how long the customer waited. Owns: which line of the timeline tells it. */
import type { SessionSnapshot } from '../session/snapshot';
import type { CallMetadata } from './call-metadata';
import { moment, secondsBetween } from './moment';
import type { SessionRecord } from './session-record';

type Timeline = SessionRecord['timeline'];
type Times = 'created_at' | 'queued_at' | 'assigned_at' | 'connected_at' | 'ended_at' | 'updated_at';

/** @param last of what the timeline does not tell of: ms since the epoch, or null */
export function times(
  s: SessionSnapshot,
  timeline: Timeline,
  last: number | null = null,
): Pick<CallMetadata, Times> {
  const latest = Math.max(s.endedAt ?? s.startedAt, last ?? s.startedAt);
  return {
    created_at: moment(s.startedAt),
    queued_at: moment(firstAt(timeline, 'queue.entered')),
    assigned_at: moment(firstAt(timeline, 'agent.called')),
    connected_at: moment(s.humans[0]?.connectedAt),
    ended_at: moment(s.endedAt),
    updated_at: moment(timeline.reduce((latestYet, line) => Math.max(latestYet, line.at), latest)),
  };
}

function firstAt(timeline: Timeline, kind: string): number | null {
  return timeline.find((line) => line.kind === kind)?.at ?? null;
}

/** Until agents were connected, all waits together; without an agent, until the customer stopped waiting. */
export function waitSeconds({ humans, endedAt }: SessionSnapshot, timeline: Timeline): number {
  if (humans.length > 0) return humans.reduce((sum, human) => sum + human.waitSeconds, 0);
  return secondsBetween(firstAt(timeline, 'queue.entered'), firstAt(timeline, 'wait.ended') ?? endedAt);
}
