/** Rule: chats of this type take part. CCAI docs: Post-session transfers (Chat Type). */
import type { Rule } from '../rule';

export const chatType: Rule = {
  name: 'chat-type',
  channel: 'chat',
  fields: ['chatTypes'],
  check({ sessionType, postSession: { chatTypes = [] } }) {
    const passed = chatTypes.some((type) => type === sessionType);
    return {
      passed,
      reason: passed
        ? `chats of the type ${sessionType} take part`
        : `chats of the type ${sessionType} do not take part; selected: ${chatTypes.join(', ')}`,
      inputs: { sessionType, chatTypes },
    };
  },
};
