/**
 * What an agent's leg tells us: it rings, is answered, accepts, joins, is gone. Owns: who counts as
 * an agent (never a machine) and the moment the conversation begins.
 */
import type {
  AgentAnswered,
  AgentResponded,
  LegCalled,
  LegEnded,
  LegProgressed,
  LegRefused,
} from '../../call/event';
import type { Verb } from '../../call/verb';
import type { ChatState } from '../chat/chat-state';
import { sessionPrompt } from '../prompts';
import type { Attempt } from '../snapshot';
import { ACCEPT_SECONDS } from '../timing';
import { cancelTimer, markAgent, note, type Turn } from '../turn';
import { agentGone } from './agent-gone';
import { isConsulted, joinConsult } from './consult';
import { attemptOf, attemptOver, dropAttempt, endWait, ignore, isOpen, legOf, waitingQueue } from './ring';
import { settleTransfer } from './transfers';

/** The carrier told us the leg's own name; a leg nobody wants any more is ended now. */
export function agentCalled(turn: Turn, event: LegCalled): void {
  const attempt = attemptOf(turn, event.leg);
  if (!attempt || attempt.status === 'joined') return ignore(turn);
  attempt.sid = event.sid;
  if (attempt.status === 'over') dropAttempt(turn, attempt, attempt.outcome ?? 'dropped');
}

export function agentProgressed(turn: Turn, event: LegProgressed): void {
  const attempt = attemptOf(turn, event.leg);
  if (!attempt) return ignore(turn);
  attempt.sid ??= event.sid;
  if (attempt.status === 'over' && !attempt.legGone) return dropAttempt(turn, attempt, 'dropped');
  if (attempt.status === 'calling' && event.status === 'ringing') attempt.status = 'ringing';
  else ignore(turn);
}

/** The agent's phone was picked up: by a machine, too late, or by somebody who may have to accept. */
export function agentAnswered(turn: Turn, event: AgentAnswered): void {
  const attempt = attemptOf(turn, event.leg);
  const waiting = waitingQueue(turn);
  if (attempt && attempt.status !== 'joined') attempt.sid = event.sid;
  if (attempt && isOpen(attempt) && isConsulted(turn, attempt)) {
    if (event.machine) return refuse(turn, event.leg, attempt, 'machine');
    cancelTimer(turn, `ring:${attempt.n}`);
    return tell(turn, event.leg, joinConsult(turn, attempt));
  }
  if (!attempt || !waiting || !isOpen(attempt) || turn.s.lead.gone)
    return refuse(turn, event.leg, attempt, 'taken');
  if (event.machine) return refuse(turn, event.leg, attempt, 'machine');
  if (turn.s.chat) return connect(turn, attempt, []);
  const { whisper, acceptKey } = waiting.settings;
  if (!acceptKey) return connect(turn, attempt, whisper ? sessionPrompt(turn, 'agent.whisper') : []);
  attempt.status = 'answered';
  tell(turn, event.leg, [
    {
      verb: 'gather',
      prompts: sessionPrompt(turn, 'agent.whisper'),
      input: ['dtmf'],
      language: turn.s.language,
      timeoutSeconds: ACCEPT_SECONDS,
      numDigits: 1,
      finishOnKey: '',
      hints: [],
    },
  ]);
}

/** The accept key: any key, or the one the queue names. Silence (a voicemail) does not accept. */
export function agentResponded(turn: Turn, event: AgentResponded): void {
  const attempt = attemptOf(turn, event.leg);
  const waiting = waitingQueue(turn);
  if (!attempt || !waiting || !isOpen(attempt) || turn.s.lead.gone)
    return refuse(turn, event.leg, attempt, 'taken');
  const { acceptKey } = waiting.settings;
  const accepted = typeof acceptKey === 'string' ? event.digits === acceptKey : event.digits !== '';
  if (!accepted) return refuse(turn, event.leg, attempt, 'not-accepted');
  connect(turn, attempt, []);
}

function connect(turn: Turn, attempt: Attempt, before: Verb[]): void {
  const { conversation } = turn.s;
  if (!conversation?.conference) return;
  conversation.state = 'talking';
  conversation.attempt = attempt.n;
  conversation.connectedAt = turn.at;
  attempt.status = 'joined';
  cancelTimer(turn, `ring:${attempt.n}`);
  endWait(turn);
  for (const other of turn.s.attempts)
    if (other !== attempt && isOpen(other)) dropAttempt(turn, other, 'taken');
  settleTransfer(turn, 'finished');
  note(turn, 'agent.connected', { agent: attempt.agentId, attempt: attempt.n });
  markAgent(turn, attempt.agentId, 'busy');
  if (turn.s.chat) return joinedChat(turn, turn.s.chat);
  tell(turn, legOf(attempt), [...before, { verb: 'join', conference: conversation.conference, as: 'agent' }]);
}

/** What was left unanswered by somebody else is owed by this agent from now on. */
function joinedChat({ at }: Turn, chat: ChatState): void {
  if (chat.unansweredSince !== null) chat.unansweredSince = at;
}

/** The agent's leg is gone, whichever way we learned it. */
export function agentEnded(turn: Turn, event: LegEnded): void {
  const attempt = attemptOf(turn, event.leg);
  // A second leg for the same attempt (rung again after a crash) says nothing about the first.
  if (!attempt || (attempt.sid !== null && attempt.sid !== event.sid)) return ignore(turn);
  attempt.sid ??= event.sid;
  const known = attempt.legGone;
  attempt.legGone = true;
  if (attempt.status === 'joined') {
    const [how, evidence] = signOf(turn, event);
    agentGone(turn, attempt, how, evidence);
  } else if (attempt.status === 'over' || known) ignore(turn);
  else attemptOver(turn, attempt, event.status === 'completed' ? 'not-accepted' : event.status);
}

function signOf({ s }: Turn, { status }: LegEnded): [how: string, evidence: string] {
  if (s.chat) return ['agent-left', 'the agent left the chat'];
  const how = status === 'completed' ? 'agent-hung-up' : 'agent-lost';
  return [how, `the agent's leg ended with the status ${status}`];
}

/** The carrier would not ring the agent, or we cannot know: the ring timer decides then. */
export function agentRefused(turn: Turn, event: LegRefused): void {
  const attempt = attemptOf(turn, event.leg);
  if (!attempt || event.request !== 'call') return ignore(turn);
  note(turn, 'agent.refused', { attempt: attempt.n, code: event.code, unsure: event.unsure });
  if (!event.unsure) {
    attempt.legGone = true;
    attemptOver(turn, attempt, event.taken ? 'taken' : 'failed');
  }
}

function refuse(turn: Turn, leg: AgentAnswered['leg'], attempt: Attempt | undefined, outcome: string): void {
  tell(turn, leg, [{ verb: 'hangup' }]);
  if (attempt && attempt.status !== 'joined') attemptOver(turn, attempt, outcome);
  else ignore(turn);
}

function tell(turn: Turn, leg: AgentAnswered['leg'], verbs: Verb[]): void {
  if (turn.s.chat) return;
  turn.effects.push({ type: 'leg.play', leg, verbs, document: 0 });
}
