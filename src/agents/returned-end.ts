/**
 * How a virtual agent in another application ended. Owns: the word it gives the leg back with.
 */
import type { Answer } from '../call/answer';
import type { AgentEnd } from './kind';

const OUTCOMES: readonly string[] = ['finished', 'partial', 'failed'];

/** No word means that all went well; a word that is none of ours means that we cannot know. */
export function returnedEnd(answer: Answer): AgentEnd | null {
  if (answer.kind !== 'returned') return null;
  const outcome = answer.outcome === '' ? 'finished' : answer.outcome;
  if (!OUTCOMES.includes(outcome)) return { status: 'partial', reason: 'unknown-outcome' };
  return { status: outcome as AgentEnd['status'], reason: 'returned' };
}
