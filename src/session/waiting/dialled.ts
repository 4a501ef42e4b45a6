/** Others are dialled directly: who is rung, what they are asked, and what came of it. */
import type { AgentAnswered, AgentResponded } from '../../call/event';
import type { Answer } from '../../call/answer';
import type { Endpoint } from '../../call/endpoint';
import type { JsonObject } from '../../lib/json';
import { tellAgent } from '../agents/agent-leg';
import { currentStep, withinStep } from '../flow/drive-flow';
import { keptOf } from '../flow/steps/kept-parts';
import { play } from '../leg/play';
import type { FlowDials } from '../machine-event';
import { note, tellFlow, type Turn } from '../turn';
import { addAttempt, attemptOf } from './attempts';
import { openConversation } from './enter-queue';

/** The flow's step is a dial. Who is one of several, or hears something first, asks for a document when they answer. */
export function enterDial(turn: Turn, { step, targets, ...how }: FlowDials): void {
  const { inTurn, timeoutSeconds, callerId, starIsAKey, whisper, acceptKey } = how;
  const legs = targets.map((target) => addDialled(turn, target, acceptKey));
  const asks = legs.length > 1 || whisper !== undefined || acceptKey !== undefined;
  openConversation(turn, {
    ...{ kind: 'dial', step, queue: null, only: null, conference: null },
    attempt: asks ? null : (legs[0] ?? null),
  });
  if (turn.s.conversation && whisper) turn.s.conversation.whisper = whisper;
  if (turn.s.conversation) turn.s.conversation.dialled = { legs, targets };
  note(turn, 'dial.started', { step });
  play(turn, {
    verb: 'dial',
    targets,
    ...(asks ? { legs } : {}),
    ...(inTurn ? { inTurn: true } : {}),
    timeoutSeconds,
    ...(callerId ? { callerId } : {}),
    ...(starIsAKey ? { starIsAKey } : {}),
  });
}

/** The one who is rung, named as an agent where a queue knows the address. */
function addDialled(turn: Turn, target: Endpoint, acceptKey: string | true | undefined): number {
  const known = Object.values(turn.world.settings.queues)
    .flatMap((queue) => queue.agents)
    .find((agent) => agent.endpoint === target);
  const n = addAttempt(turn, known?.id ?? 'dialled', known?.name ?? '');
  const attempt = turn.s.attempts.at(-1);
  if (attempt && acceptKey !== undefined) attempt.acceptKey = acceptKey;
  return n;
}

/** Whoever has answered hears the words of the step, and is connected. */
export function bridgeDialled(turn: Turn, { leg, sid, type }: AgentAnswered | AgentResponded): void {
  const attempt = attemptOf(turn.s, leg);
  if (!attempt) return;
  attempt.sid = sid;
  attempt.status = 'answered';
  const words = type === 'agent.answered' ? (turn.s.conversation?.whisper ?? []) : [];
  tellAgent(turn, leg, [...words, { verb: 'bridge' }]);
}

/** What the end of a dial told of it. @param talked somebody was on the line */
export function noteResult(turn: Turn, answer: Answer & { kind: 'dial' }, talked: boolean): void {
  const { conversation, attempts } = turn.s;
  if (!conversation) return;
  const { legs = [], targets = [] } = conversation.dialled ?? {};
  for (const one of attempts)
    if (legs.includes(one.n)) Object.assign(one, { legGone: true, status: 'over', outcome: 'no-answer' });
  const winner = attempts.find(
    ({ n, sid }) => legs.includes(n) && (legs.length === 1 || (sid !== null && sid === answer.sid)),
  );
  if (winner) winner.outcome = answer.status;
  if (winner && talked) conversation.attempt = winner.n;
  const to = targets[legs.indexOf(winner?.n ?? 0)];
  const status = talked ? 'completed' : outcomeOfDial(answer.status);
  const seconds = talked ? Math.round(answer.seconds ?? 0) : 0;
  conversation.result = { status, seconds, ...(to !== undefined && talked ? { to } : {}) };
}

/** By which outcome a dial leaves in which nobody was reached. */
export function outcomeOfDial(status: string): 'busy' | 'failed' | 'no-answer' {
  return status === 'busy' || status === 'failed' ? status : 'no-answer';
}

/** The flow goes on by an outcome of its dial, or its queue, and keeps what it wanted to know. */
export function tellOutcome(turn: Turn, outcome: string): void {
  const save = keptOfDial(turn);
  tellFlow(turn, { type: `outcome.${outcome}`, ...(save ? { save } : {}) });
}

function keptOfDial(turn: Turn): JsonObject | undefined {
  const step = currentStep(turn);
  const { result } = turn.s.conversation ?? {};
  if (step?.kind !== 'dial' || !result) return undefined;
  const kept: { save?: JsonObject } = {};
  withinStep(turn, step, () => {
    kept.save = keptOf(turn, step, result);
    return null;
  });
  return kept.save;
}
