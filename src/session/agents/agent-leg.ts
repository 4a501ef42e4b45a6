/**
 * What an agent's leg tells us: it rings, is answered, accepts, is gone. Owns: who counts as an agent (never a
 * machine), and what a leg nobody waits for is told.
 */
import type { AgentAnswered, AgentResponded } from '../../call/event';
import type { Verb } from '../../call/verb';
import { sessionPrompt } from '../flow/prompts';
import type { AgentEnded, EventOf } from '../machine-event';
import { ACCEPT_SECONDS } from '../timing';
import { endLeg, ignore, note, type Turn } from '../turn';
import { attemptNumbered, attemptOf, attemptOver, dropAttempt, isOpen, legOf } from '../waiting/attempts';

type Asks = AgentAnswered | AgentResponded;

/** The carrier told us the leg's own name; a leg nobody wants any more is ended now. Who took a chat may have none yet. */
export function nameAgentLeg(turn: Turn, event: EventOf<'agent.called'>): void {
  const attempt = attemptOf(turn.s, event.leg);
  if (!attempt || (attempt.status === 'joined' && attempt.sid !== '')) return ignore(turn);
  attempt.sid = event.sid;
  delete turn.s.conversation?.awaySince;
  if (!isOpen(attempt)) dropAttempt(turn, attempt, attempt.outcome ?? 'dropped');
}

export function noteAgentProgress(turn: Turn, event: EventOf<'agent.progressed'>): void {
  const attempt = attemptOf(turn.s, event.leg);
  if (!attempt) return ignore(turn);
  attempt.sid ??= event.sid;
  if (!isOpen(attempt) && !attempt.legGone) return dropAttempt(turn, attempt, 'dropped');
  if (attempt.status === 'calling' && event.status === 'ringing') attempt.status = 'ringing';
  else ignore(turn);
}

/** Nobody waits for this agent: too late, or somebody else was quicker. */
export function isUnwanted({ s, legLive }: Turn, { leg }: Asks): boolean {
  const attempt = attemptOf(s, leg);
  return !attempt || !isOpen(attempt) || !legLive;
}

export function isMachine(_turn: Turn, event: AgentAnswered): boolean {
  return event.machine;
}

/** A whisper and a key come before the conversation. */
export function mustAccept({ s }: Turn, { leg }: AgentAnswered): boolean {
  return attemptOf(s, leg)?.acceptKey !== undefined;
}

/** Any key, or the one the queue named. Silence (a voicemail) does not accept. */
export function accepts({ s }: Turn, { leg, digits }: AgentResponded): boolean {
  const acceptKey = attemptOf(s, leg)?.acceptKey;
  return typeof acceptKey === 'string' ? digits === acceptKey : digits !== '';
}

export function askToAccept(turn: Turn, { leg, sid }: AgentAnswered): void {
  const attempt = attemptOf(turn.s, leg);
  if (!attempt) return;
  attempt.sid = sid;
  attempt.status = 'answered';
  tellAgent(turn, leg, [
    {
      verb: 'gather',
      prompts: turn.s.conversation?.whisper ?? sessionPrompt(turn, 'agent.whisper'),
      input: ['dtmf'],
      language: turn.s.language,
      timeoutSeconds: ACCEPT_SECONDS,
      numDigits: 1,
      finishOnKey: '',
      hints: [],
    },
  ]);
}

export function turnAgentAway(turn: Turn, event: Asks): void {
  refuse(turn, event, 'taken');
}

export function refuseMachine(turn: Turn, event: Asks): void {
  refuse(turn, event, 'machine');
}

export function refuseUnaccepted(turn: Turn, event: Asks): void {
  refuse(turn, event, 'not-accepted');
}

function refuse(turn: Turn, { leg, sid, type }: Asks, outcome: string): void {
  const attempt = attemptOf(turn.s, leg);
  if (attempt && attempt.status !== 'joined' && type === 'agent.answered') attempt.sid = sid;
  tellAgent(turn, leg, [{ verb: 'hangup' }]);
  if (attempt && attempt.status !== 'joined') attemptOver(turn, attempt, outcome);
  else ignore(turn);
}

/** The agent's leg is gone, whichever way we learned it. */
export function noteAgentEnded(turn: Turn, { n, sid, status }: AgentEnded): void {
  const attempt = attemptNumbered(turn.s, n);
  if (!attempt) return ignore(turn);
  attempt.sid ??= sid;
  const known = attempt.legGone;
  attempt.legGone = true;
  if (attempt.status === 'joined') return;
  if (!isOpen(attempt) || known) ignore(turn);
  else attemptOver(turn, attempt, status === 'completed' ? 'not-accepted' : status);
}

/** The carrier would not ring the agent, or we cannot know: the ring timer decides then. */
export function noteAgentRefused(turn: Turn, event: EventOf<'agent.refused'>): void {
  const { n, code, unsure, taken } = event;
  noteOutage(turn, event);
  const attempt = attemptNumbered(turn.s, n);
  if (!attempt || attempt.status === 'joined') return ignore(turn);
  note(turn, 'agent.refused', { attempt: n, code, unsure });
  if (unsure) return;
  attempt.legGone = true;
  attemptOver(turn, attempt, taken ? 'taken' : 'failed');
}

/** What the carrier says of one agent it says because it can be asked. */
function noteOutage({ s: { conversation }, at }: Turn, { taken, away }: EventOf<'agent.refused'>): void {
  if (!conversation || taken) return;
  if (away) conversation.awaySince ??= at;
  else delete conversation.awaySince;
}

/** The agent did not answer in time. */
export function giveAgentUp(turn: Turn, { n }: EventOf<'agent.unanswered'>): void {
  const attempt = attemptNumbered(turn.s, n);
  if (!attempt || !isOpen(attempt) || attempt.status === 'joined') return ignore(turn);
  if (attempt.sid) endLeg(turn, legOf(attempt), attempt.sid);
  attemptOver(turn, attempt, 'no-answer');
}

/** What an agent's leg is to do: the reply to its request. */
export function tellAgent(turn: Turn, leg: AgentAnswered['leg'], verbs: Verb[]): void {
  if (turn.s.chat) return;
  turn.effects.push({ type: 'leg.play', leg, verbs, document: 0 });
}
