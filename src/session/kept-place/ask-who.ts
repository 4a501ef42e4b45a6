/**
 * Whoever answers a call for a kept place is asked whether it is them. Owns: that only a key says so: a mailbox, an
 * announcement or call screening speak, and press nothing (decision 034).
 */
import { languageFor } from '../flow/language-for';
import { play } from '../leg/play';
import type { LegAsks } from '../machine-event';
import { noteMissed } from '../call-back/customer-call';
import { note, setTimer, type Turn } from '../turn';
import { joinConference } from '../waiting/enter-queue';
import { queueOf } from '../waiting/queue-of';
import { ASK_SECONDS } from './keep-place';

export function askWhoItIs(turn: Turn): void {
  note(turn, 'place.asked');
  play(turn, {
    verb: 'gather',
    prompts: turn.s.kept?.words ?? [],
    input: ['dtmf'],
    language: languageFor(turn),
    timeoutSeconds: ASK_SECONDS,
    numDigits: 1,
    finishOnKey: '',
    hints: [],
  });
}

/** 1 is them, 2 is not any more; anything else is nobody. */
export function hearKey(turn: Turn, { answer }: LegAsks): void {
  const key = answer.kind === 'input' ? answer.digits : '';
  turn.choice = key === '1' ? 'yes' : key === '2' ? 'no' : 'silence';
}

/** It is them: they wait for the agent who was put aside, like anybody who has called. */
export function takePlace(turn: Turn): void {
  const { s } = turn;
  const queue = queueOf(turn);
  if (s.kept) s.kept.status = 'over';
  note(turn, 'place.taken', { queue: s.kept?.queue ?? '' });
  joinConference(turn, queue ?? {});
  if (queue) setTimer(turn, 'max-wait', queue.maxWaitSeconds * 1000);
}

export function noteNoKey(turn: Turn): void {
  missed(turn, 'silence');
}

export function noteHungUp(turn: Turn): void {
  missed(turn, 'hung-up');
}

export function noteNotWanted({ s }: Turn): void {
  const evidence = ['the customer was called back and pressed the key for: not any more'];
  s.end = { by: 'end_user', how: 'declined', evidence };
}

function missed(turn: Turn, outcome: string): void {
  const call = turn.s.customerCalls.findLast(({ why }) => why === 'kept-place');
  if (!call) return;
  // Its leg may be over by now, which says nothing of what came of it.
  call.status = 'answered';
  noteMissed(turn, { type: 'customer.missed', n: call.n, outcome, sid: call.sid });
}
