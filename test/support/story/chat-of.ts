/** The customer of a chat, by their place among those of a story. */
import type { ChatNarration } from '../../../src/rehearsal/chat-narration';
import type { HttpWorld } from './http-world';

export function chatOf({ chatNarrations }: HttpWorld, index: number): ChatNarration {
  const narration = chatNarrations[index];
  if (!narration) throw new Error(`there is no customer ${index + 1}`);
  return narration;
}
