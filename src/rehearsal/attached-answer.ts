/** What the leg asks with when the far end of Connect ends, for each noun (Twilio docs: Connect, action). */
import type { Answer } from '../call/answer';
import type { AgentEnding } from './story-words';

export function attachedAnswer(noun: string, ends: AgentEnding): Answer {
  if (noun === 'VirtualAgent') return virtualAgent(ends);
  if (noun === 'Stream') return { kind: 'none' };
  if (ends.how === 'fails') return { kind: 'relay', status: 'failed', errorCode: ends.code };
  const data = ends.how === 'finishes' ? ends.data : {};
  const given = Object.keys(data).length > 0 ? { handoffData: JSON.stringify(data) } : {};
  return { kind: 'relay', status: 'ended', ...given };
}

function virtualAgent(ends: AgentEnding): Answer {
  switch (ends.how) {
    case 'fails':
      return { kind: 'virtual-agent', status: 'failed', errorCode: ends.code };
    case 'hands-off':
      return { kind: 'virtual-agent', status: 'live-agent-handoff' };
    case 'finishes': {
      const given =
        Object.keys(ends.data).length > 0
          ? { data: JSON.stringify({ AgentHandoffParameters: ends.data }) }
          : {};
      return { kind: 'virtual-agent', status: 'completed', ...given };
    }
  }
}

/** The same as the fields the carrier sends. */
export function attachedForm(noun: string, ends: AgentEnding): { [name: string]: string } {
  // The carrier tells of it in the status callback (Twilio docs: Stream, statusCallback).
  if (noun === 'Stream' && ends.how === 'fails') return { StreamError: ends.code };
  const answer = attachedAnswer(noun, ends);
  if (answer.kind === 'virtual-agent') {
    return {
      VirtualAgentStatus: answer.status,
      ...(answer.errorCode === undefined ? {} : { VirtualAgentErrorCode: answer.errorCode }),
      ...(answer.data === undefined ? {} : { VirtualAgentProviderData: answer.data }),
    };
  }
  if (answer.kind !== 'relay') return {};
  return {
    SessionStatus: answer.status,
    ...(answer.handoffData === undefined ? {} : { HandoffData: answer.handoffData }),
    ...(answer.errorCode === undefined ? {} : { ErrorCode: answer.errorCode, ErrorMessage: 'failed' }),
  };
}
