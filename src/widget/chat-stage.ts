/** What of a chat its customer is in, and can end. PURE. */
import type { Chat, ChatStage } from './client-types.js';

export function stageOf({ status, virtualAgent }: Chat): ChatStage {
  if (status !== 'post-session') return 'conversation';
  return virtualAgent ? 'virtual-agent' : 'consent';
}
