/** What the files of calls and chats tell alike: how far the session is, who had it, how it ended. */
import type { EndReason } from '../call/end-reason';
import type { SessionSnapshot } from '../session/snapshot';
import type { CallMetadata } from './call-metadata';
import { failReason, sessionStatus, STATUS_CODES } from './session-status';
import { queueRef, transferLines } from './transfer-lines';

type State = Pick<CallMetadata, 'status' | 'status_code' | 'fail_reason' | 'direction' | 'lang'>;

export function state(s: SessionSnapshot): State {
  const status = sessionStatus(s);
  return {
    status,
    status_code: STATUS_CODES[status],
    fail_reason: failReason(s),
    direction: s.direction,
    lang: s.language.split('-', 1)[0]?.toLowerCase() ?? '',
  };
}

type Ending = Pick<CallMetadata, 'ended_by' | 'ended_how' | 'ended_evidence' | 'disconnected_by'>;

export function ending({ humans, end }: SessionSnapshot): Ending {
  const ended: EndReason | null = humans.at(-1)?.end ?? end;
  return {
    ended_by: ended?.by ?? null,
    ended_how: ended?.how ?? null,
    ended_evidence: ended?.evidence ?? [],
    disconnected_by: `disconnected_by_${(end ?? ended)?.by ?? 'unknown'}`,
  };
}

/** Who had it: the queue of the last conversation with an agent, or of the one that is sought, and the last agent. */
export function parties(s: SessionSnapshot): Pick<CallMetadata, 'queue' | 'agent_info'> {
  const queue = s.humans.at(-1)?.queue ?? s.conversation?.queue ?? null;
  return { queue: queueRef(queue), agent_info: agentInfo(s) };
}

/** What agents did with it, their transfers and what they entered, and what the customer left in the flow. */
export function form(
  s: SessionSnapshot,
): Pick<CallMetadata, 'transfers' | 'disposition' | 'tags' | 'answers'> {
  const { disposition, tags } = s.form;
  return { transfers: transferLines(s), disposition, tags, answers: s.answers ?? {} };
}

/**
 * CCAI docs: Call session metadata: the human only where no virtual agent was. Chat session metadata: the
 * last handler. With us both are the same: nobody follows a virtual agent. All are in the participants.
 */
function agentInfo({ humans, postSession }: SessionSnapshot): CallMetadata['agent_info'] {
  const virtual = postSession.agents.at(-1)?.name;
  if (virtual !== undefined) return { id: virtual, name: virtual, va_alias: virtual };
  const human = humans.at(-1);
  return human && human.agentId !== null ? { id: human.agentId, name: human.agentName } : null;
}
