/** Tells the customer of a chat who has come. In a call people hear that for themselves. */
import { sessionPrompt } from '../flow/prompts';
import type { EventOf } from '../machine-event';
import { play } from '../leg/play';
import type { Turn } from '../turn';

/**
 * An agent took the chat without writing in it. The words name the agent who joins, who need not be the one the
 * customer has been talking to; who has the chat owes its first words from here on.
 */
export function announceAgent(turn: Turn, { n }: EventOf<'agent.took'>): void {
  const { chat, conversation } = turn.s;
  if (!chat || !conversation) return;
  const talking = conversation.attempt;
  conversation.attempt = n;
  play(turn, ...sessionPrompt(turn, 'session.agentJoined'));
  conversation.attempt = talking;
  if (talking === n) chat.unansweredSince = turn.at;
}
