/** The session has nothing more to say: last words, a hang-up, and a deadline for the carrier to confirm it. */
import { sessionPrompt } from '../flow/prompts';
import { CLOSING_MS } from '../timing';
import { play } from '../leg/play';
import { note, setTimer, type Turn } from '../turn';

/** The last words are those the step before has chosen; none: the flow has said its own. A chat is over when the carrier has everything that was said. */
export function letGo(turn: Turn): void {
  const { s, lastWords } = turn;
  if (s.chat) s.chat.author = 'system';
  if (lastWords !== null) play(turn, ...sessionPrompt(turn, lastWords));
  turn.lastWords = null;
  play(turn, { verb: 'hangup' });
  setTimer(turn, 'closing', CLOSING_MS);
}

export function sayGoodbye(turn: Turn): void {
  turn.lastWords = 'session.goodbye';
}

export function noteNothingLeft(turn: Turn): void {
  note(turn, 'nothing.left');
}
