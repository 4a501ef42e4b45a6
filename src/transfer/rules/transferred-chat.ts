/** Rule: chats that were transferred between agents are wanted, or are not. */
import type { Rule } from '../rule';
import { judgeTransferred } from '../transferred';

export const transferredChat: Rule = {
  name: 'transferred-chat',
  channel: 'chat',
  fields: ['transferredChats'],
  check({ transfers, postSession: { transferredChats = 'any' } }) {
    const judged = judgeTransferred('chat', transfers, transferredChats);
    return { ...judged, inputs: { transfers, transferredChats } };
  },
};
