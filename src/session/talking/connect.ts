/** An agent and the customer are brought together: the moment the conversation begins. */
import type { AgentAnswered, AgentResponded, ConferenceJoined } from '../../call/event';
import type { Verb } from '../../call/verb';
import { tellAgent } from '../agents/agent-leg';
import { sessionPrompt } from '../flow/prompts';
import { cancelTimer, markAgent, note, type Turn } from '../turn';
import { endWait } from '../waiting/wait';
import { attemptOf, dropAttempt, isOpen, legOf } from '../waiting/attempts';
import { joinConference } from '../waiting/enter-queue';
import { waitsOnHold } from '../waiting/hold';
import { queueOf } from '../waiting/queue-of';
import { settleTransfer } from './transfers';

export function connect(turn: Turn, event: AgentAnswered | AgentResponded): void {
  const { conversation, attempts, chat } = turn.s;
  const attempt = attemptOf(turn.s, event.leg);
  if (!conversation?.conference || !attempt) return;
  if (event.type === 'agent.answered') attempt.sid = event.sid;
  conversation.attempt = attempt.n;
  conversation.connectedAt = turn.at;
  attempt.status = 'joined';
  cancelTimer(turn, `ring:${attempt.n}`);
  endWait(turn, conversation);
  for (const other of attempts) if (other !== attempt && isOpen(other)) dropAttempt(turn, other, 'taken');
  settleTransfer(turn, 'finished');
  note(turn, 'agent.connected', { agent: attempt.agentId, attempt: attempt.n });
  markAgent(turn, attempt.agentId, 'busy');
  // What was left unanswered by somebody else is owed by this agent from now on.
  if (chat && chat.unansweredSince !== null) chat.unansweredSince = turn.at;
  const join: Verb = { verb: 'join', conference: conversation.conference, as: 'agent' };
  tellAgent(turn, legOf(attempt), [...whisper(turn, event), join]);
  // Who waited with keys to press comes in now.
  if (waitsOnHold(turn)) joinConference(turn, queueOf(turn) ?? {});
}

/** Who had to accept has heard it. */
function whisper(turn: Turn, event: AgentAnswered | AgentResponded): Verb[] {
  if (event.type !== 'agent.answered') return [];
  const own = turn.s.conversation?.whisper;
  return own ?? (queueOf(turn)?.whisper ? sessionPrompt(turn, 'agent.whisper') : []);
}

/** The agent's leg is in the conference: from now on they talk. */
export function noteJoined(turn: Turn, _event: ConferenceJoined): void {
  if (turn.s.conversation) turn.s.conversation.connectedAt = turn.at;
}

export function isTheirLeg({ s }: Turn, { leg }: ConferenceJoined): boolean {
  const attempt = attemptOf(s, leg);
  return attempt !== undefined && attempt.n === s.conversation?.attempt;
}
