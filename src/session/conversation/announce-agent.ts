/** Tells the customer of a chat who has come. In a call people hear that for themselves. */
import { sessionPrompt } from '../prompts';
import type { Attempt } from '../snapshot';
import { play, type Turn } from '../turn';

/** The words name the agent who joins, who need not be the one the customer has been talking to. */
export function announceAgent(turn: Turn, { n }: Attempt): void {
  const { chat, conversation } = turn.s;
  if (!chat || !conversation) return;
  const talking = conversation.attempt;
  conversation.attempt = n;
  play(turn, ...sessionPrompt(turn, 'session.agentJoined'));
  conversation.attempt = talking;
}
