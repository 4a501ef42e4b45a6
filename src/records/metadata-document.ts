/**
 * A session as its metadata file tells it. Owns: which fact of the session is which field. Pure: the same
 * session gives the same document. Custom data, form values and SIP headers stay out of it.
 */
import type { EndReason } from '../call/end-reason';
import { customerAddress } from '../session/facts';
import type { SessionSnapshot } from '../session/snapshot';
import type { Decision } from '../transfer/decide';
import { moment, secondsBetween } from './moment';
import { participants } from './participants';
import { postSessionPart } from './post-session-part';
import type { SessionMetadataDocument } from './session-metadata';
import { failReason, sessionStatus, STATUS_CODES } from './session-status';
import { sessionType } from './session-type';
import { queueRef, transferLines } from './transfer-lines';

/** A session as the store has it now. */
export interface SessionRecord {
  snapshot: SessionSnapshot;
  decision: Decision | null;
  /** lines of the timeline, oldest first; `at` in ms since the epoch */
  timeline: readonly { at: number; kind: string }[];
}

export function metadataDocument({
  snapshot: s,
  decision,
  timeline,
}: SessionRecord): SessionMetadataDocument {
  const taking = participants(s);
  const status = sessionStatus(s);
  return {
    id: s.id,
    session_type: sessionType(s.type),
    call_type: s.type,
    status,
    status_code: STATUS_CODES[status],
    fail_reason: failReason(s),
    direction: s.direction,
    lang: s.language.split('-', 1)[0]?.toLowerCase() ?? '',
    call_id: s.customer.sid || null,
    from: s.customer.from,
    to: s.customer.to,
    end_user: { identifier: customerAddress(s) },
    ...times(s, timeline),
    wait_duration: waitSeconds(s, timeline),
    call_duration: taking[0]?.call_duration ?? 0,
    // No agent can put a customer on hold yet.
    hold_duration: 0,
    ...ending(s),
    queue: queueRef(s.humans.at(-1)?.queue ?? s.conversation?.queue ?? null),
    agent_info: agentInfo(s),
    participants: taking,
    transfers: transferLines(s),
    disposition: s.form.disposition,
    tags: s.form.tags,
    post_session: postSessionPart(s, decision),
  };
}

type Timeline = SessionRecord['timeline'];
type Times = 'created_at' | 'queued_at' | 'assigned_at' | 'connected_at' | 'ended_at' | 'updated_at';

function times(s: SessionSnapshot, timeline: Timeline): Pick<SessionMetadataDocument, Times> {
  return {
    created_at: moment(s.startedAt),
    queued_at: moment(firstAt(timeline, 'queue.entered')),
    assigned_at: moment(firstAt(timeline, 'agent.called')),
    connected_at: moment(s.humans[0]?.connectedAt),
    ended_at: moment(s.endedAt),
    updated_at: moment(timeline.reduce((last, line) => Math.max(last, line.at), s.endedAt ?? s.startedAt)),
  };
}

function firstAt(timeline: Timeline, kind: string): number | null {
  return timeline.find((line) => line.kind === kind)?.at ?? null;
}

/** Until agents were connected, all waits together; without an agent, until the customer stopped waiting. */
function waitSeconds({ humans, endedAt }: SessionSnapshot, timeline: Timeline): number {
  if (humans.length > 0) return humans.reduce((sum, human) => sum + human.waitSeconds, 0);
  return secondsBetween(firstAt(timeline, 'queue.entered'), firstAt(timeline, 'wait.ended') ?? endedAt);
}

type Ending = 'ended_by' | 'ended_how' | 'ended_evidence' | 'disconnected_by';

function ending({ humans, end }: SessionSnapshot): Pick<SessionMetadataDocument, Ending> {
  const ended: EndReason | null = humans.at(-1)?.end ?? end;
  return {
    ended_by: ended?.by ?? null,
    ended_how: ended?.how ?? null,
    ended_evidence: ended?.evidence ?? [],
    disconnected_by: `disconnected_by_${(end ?? ended)?.by ?? 'unknown'}`,
  };
}

/** CCAI docs: Call session metadata: the human only where no virtual agent was; both are in the participants. */
function agentInfo({ humans, postSession }: SessionSnapshot): SessionMetadataDocument['agent_info'] {
  const virtual = postSession.agents.at(-1)?.name;
  if (virtual !== undefined) return { id: virtual, name: virtual, va_alias: virtual };
  const human = humans.at(-1);
  return human && human.agentId !== null ? { id: human.agentId, name: human.agentName } : null;
}
