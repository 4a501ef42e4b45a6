/** Whoever waits is told their place in the queue. Owns: when it is looked up, and which words tell it. */
import type { PlaceFound } from '../../call/queue-facts';
import type { Prompt } from '../../call/verb';
import { currentStep } from '../flow/drive-flow';
import { promptVerbs, sessionPrompt } from '../flow/prompts';
import { play } from '../leg/play';
import { note, type Turn } from '../turn';
import { agentsFor } from './agents-for';
import { holdOn, planAnnouncement } from './hold';
import { queueOf } from './queue-of';

/** The place changes while others come and go: it is looked up each time. */
export function lookUpPlace(turn: Turn): void {
  const queue = queueOf(turn);
  if (queue) turn.effects.push({ type: 'place.read', agentIds: agentsFor(turn, queue).map(({ id }) => id) });
  planAnnouncement(turn);
}

export function announcePlace(turn: Turn, { position, waitSeconds }: PlaceFound): void {
  const { hold } = turn.s.conversation ?? {};
  if (!hold) return;
  hold.place = { position, minutes: waitSeconds === null ? 0 : Math.max(1, Math.ceil(waitSeconds / 60)) };
  note(turn, 'queue.place', { position, waitSeconds });
  if (turn.s.chat) play(turn, ...words(turn));
  else holdOn(turn, words(turn));
}

/** The step's own words, or those of the session: what cannot be said must not end the wait. */
function words(turn: Turn): Prompt[] {
  const step = currentStep(turn);
  const own = step?.kind === 'queue' ? step.hold?.say : undefined;
  try {
    if (own) return promptVerbs(turn, own, step?.frame);
  } catch (error) {
    note(turn, 'prompt.failed', { step: step?.path ?? '', message: String(error).slice(0, 200) });
  }
  const minutes = turn.s.conversation?.hold?.place?.minutes ?? 0;
  if (minutes === 0) return sessionPrompt(turn, 'session.place');
  return sessionPrompt(turn, minutes === 1 ? 'session.placeSoon' : 'session.placeAndWait');
}
