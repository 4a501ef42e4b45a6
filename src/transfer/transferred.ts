/** Sessions that went from one agent to another. Owns: when they are wanted, and the words for it. */
import type { RuleResult } from './rule';

/** @param noun what the session is to people: a call, a chat */
export function judgeTransferred(
  noun: 'call' | 'chat',
  transfers: number,
  wanted: 'any' | 'only' | 'never',
): Omit<RuleResult, 'inputs'> {
  const transferred = transfers > 0;
  const verdict = {
    any: `and both kinds of ${noun}s take part`,
    only: `and only transferred ${noun}s take part`,
    never: `and transferred ${noun}s do not take part`,
  }[wanted];
  return {
    passed: wanted === 'any' || (wanted === 'only') === transferred,
    reason: `the ${noun} was ${transferred ? '' : 'not '}transferred between agents, ${verdict}`,
  };
}
