/**
 * What a customer hears and may press while they wait for an agent. Owns: that keys are heard at all: nobody listens to
 * them in a conference (Twilio docs: Conference), so whoever may press one waits in a Gather and is moved when an agent
 * is there.
 */
import type { Answer } from '../../call/answer';
import type { Gather, Prompt } from '../../call/verb';
import { languageFor } from '../flow/language-for';
import { play } from '../leg/play';
import type { LegAsks } from '../machine-event';
import type { Hold } from './holding';
import { note, setTimer, tellFlow, type Turn } from '../turn';
import { endConversation } from '../talking/end-conversation';

/** The music never ends by itself: this is for a carrier that could not play it. */
const SILENCE_SECONDS = 60;

/** What they hear from now on, after these words. */
export function holdOn(turn: Turn, before: Prompt[] = []): void {
  const { hold } = turn.s.conversation ?? {};
  if (hold) play(turn, listening(turn, hold, before));
}

/** The next time they are told their place. */
export function planAnnouncement(turn: Turn): void {
  const { everySeconds } = turn.s.conversation?.hold ?? {};
  if (everySeconds !== undefined) setTimer(turn, 'announce', everySeconds * 1000);
}

/** Who waits like this is not in the conference, and asks for more when they pressed a key or the music broke off. */
export function waitsOnHold({ s }: Turn): boolean {
  return s.chat === null && s.conversation?.hold !== undefined;
}

/** They pressed a key that leads out of the queue. */
export function leavesByKey(turn: Turn, { answer }: LegAsks): boolean {
  return wayOut(turn, answer) !== undefined;
}

export function leaveByKey(turn: Turn, { answer }: LegAsks): void {
  const outcome = wayOut(turn, answer);
  if (outcome === undefined) return;
  note(turn, 'queue.left', { outcome });
  const evidence = ['the customer pressed a key that leads out of the queue'];
  endConversation(turn, { by: 'end_user', how: 'key', evidence });
  tellFlow(turn, { type: `outcome.${outcome}` });
}

function wayOut(turn: Turn, answer: Answer): string | undefined {
  if (!waitsOnHold(turn) || answer.kind !== 'input') return undefined;
  const { hold } = turn.s.conversation ?? {};
  return hold && Object.hasOwn(hold.keys, answer.digits) ? hold.keys[answer.digits] : undefined;
}

function listening(turn: Turn, { music }: Hold, before: Prompt[]): Gather {
  return {
    verb: 'gather',
    prompts: [...before, { verb: 'play', url: music, text: music, loop: true }],
    input: ['dtmf'],
    language: languageFor(turn),
    timeoutSeconds: SILENCE_SECONDS,
    numDigits: 1,
    finishOnKey: '',
    hints: [],
  };
}
