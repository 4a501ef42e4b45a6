/** How long things take, as a seed and the control API write it. Owns: which lengths there are. */
import { body, count } from './read-body';

const LONGEST_MS = 600_000;
const ms = count(0, LONGEST_MS);

export const TIMING = body({
  characterMs: ms,
  playMs: ms,
  answerMs: ms,
  autoSpeechMs: ms,
  detectionMs: ms,
  frameMs: count(1, LONGEST_MS),
  transcriptionMs: ms,
  messageMs: ms,
  lossMs: ms,
}).partial();
