/** Signs that the agent has left. They prove who ended it; the customer's own request moves the leg. */
import type { Attempt } from '../snapshot';
import { concludeRequested } from './customer-returns';
import { consultOver, isConsulted, promote } from './consult';
import { WATCHDOG_MS } from '../timing';
import { note, setTimer, type Turn } from '../turn';

/** Notes a sign and, once, starts the watchdog in case the customer's leg never asks for more. */
export function agentGone(turn: Turn, attempt: Attempt, how: string, evidence: string): void {
  const { conversation } = turn.s;
  if (isConsulted(turn, attempt)) return consultOver(turn, 'cancelled');
  if (conversation?.consult?.joined && conversation.attempt === attempt.n)
    return promote(turn, conversation, evidence);
  if (!conversation || conversation.state !== 'talking' || conversation.attempt !== attempt.n) {
    turn.s.ignored += 1;
    return;
  }
  if (conversation.agentGone) {
    if (!conversation.agentGone.evidence.includes(evidence)) conversation.agentGone.evidence.push(evidence);
    return;
  }
  conversation.agentGone = { at: turn.at, how, evidence: [evidence] };
  note(turn, 'agent.left', { agent: attempt.agentId, how });
  // In a chat nothing else will ask for what is next.
  if (turn.s.chat) return concludeRequested(turn, conversation);
  setTimer(turn, 'watchdog', WATCHDOG_MS);
}
