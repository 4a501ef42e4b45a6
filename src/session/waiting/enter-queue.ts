/** The customer begins to wait for a human: in a conference while agents are rung, or while one party is dialled. */
import { sessionPrompt } from '../flow/prompts';
import type { EventOf } from '../machine-event';
import type { Conversation } from '../snapshot';
import { play } from '../leg/play';
import { note, setTimer, type Turn } from '../turn';
import { addAttempt } from './attempts';
import { beginRound } from './ring';

/** The flow's step is a queue. */
export function enterQueue(turn: Turn, { step, queue, maxWaitSeconds }: EventOf<'flow.queues'>): void {
  waitForAgents(turn, { step, queue, only: null, maxWaitSeconds });
}

interface Given {
  /** path of the step the flow waits in */
  step: string;
  queue: string;
  /** id of the one agent who is wanted; null: whoever is free */
  only: string | null;
  maxWaitSeconds?: number | undefined;
}

export function waitForAgents(turn: Turn, { step, queue, only, maxWaitSeconds }: Given): void {
  const { s } = turn;
  const settings = turn.world.settings.queues[queue];
  if (!settings) return;
  const conference = `${s.id}-${s.requests++}`;
  openConversation(turn, { kind: 'queue', step, queue, only, conference, attempt: null });
  note(turn, 'queue.entered', { queue, strategy: settings.strategy });
  if (s.chat) play(turn, ...sessionPrompt(turn, 'session.queueWait'));
  play(turn, {
    verb: 'join',
    conference,
    as: 'customer',
    ...(settings.waitMusicUrl === undefined ? {} : { waitMusicUrl: settings.waitMusicUrl }),
  });
  setTimer(turn, 'max-wait', (maxWaitSeconds ?? settings.maxWaitSeconds) * 1000);
  beginRound(turn);
}

/** The flow's step is a dial: one number, client or SIP address is rung and connected directly. */
export function enterDial(
  turn: Turn,
  { step, target, callerId, timeoutSeconds, starIsAKey }: EventOf<'flow.dials'>,
): void {
  openConversation(turn, {
    ...{ kind: 'dial', step, queue: null, only: null, conference: null },
    attempt: addDialled(turn, target),
  });
  note(turn, 'dial.started', { step });
  play(turn, {
    verb: 'dial',
    targets: [target],
    timeoutSeconds,
    ...(callerId ? { callerId } : {}),
    ...(starIsAKey ? { starIsAKey } : {}),
  });
}

/** The one who is rung, named as an agent where a queue knows the address. */
function addDialled(turn: Turn, target: string): number {
  const known = Object.values(turn.world.settings.queues)
    .flatMap((queue) => queue.agents)
    .find((agent) => agent.endpoint === target);
  return addAttempt(turn, known?.id ?? 'dialled', known?.name ?? '');
}

/** A human is sought: the session's conversation is a new one from here on. */
function openConversation(
  turn: Turn,
  given: Pick<Conversation, 'kind' | 'step' | 'queue' | 'only' | 'conference' | 'attempt'>,
): void {
  turn.s.conversation = {
    ...given,
    enteredAt: turn.at,
    connectedAt: null,
    endedAt: null,
    round: 0,
    pending: [],
    untried: [],
    leaving: null,
    consult: null,
  };
}
