/** The session has nothing more to say: last words, a hang-up, and a deadline for the carrier to confirm it. */
import { sessionPrompt } from './prompts';
import { CLOSING_MS } from './timing';
import { play, setTimer, type Turn } from './turn';

/** A chat is over when the carrier has everything that was said; it may be slow. @param promptKey the words before the hang-up; absent: the flow has said its own */
export function letGo(turn: Turn, promptKey?: string): void {
  turn.s.phase = 'ending';
  if (promptKey !== undefined) play(turn, ...sessionPrompt(turn, promptKey));
  play(turn, { verb: 'hangup' });
  setTimer(turn, 'closing', CLOSING_MS);
}
