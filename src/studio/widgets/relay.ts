/** `run-conversation-relay`: a virtual agent that listens and speaks. Twilio docs: ConversationRelay. */
import { textOf, type Converter } from '../bench';
import { target } from '../graph';
import { todo } from './todo';

export const conversationRelay: Converter = (widget, bench) => {
  const url = textOf(widget, 'url');
  if (!/^wss:\/\/[^\s{]+$/i.test(url))
    return todo(widget, bench, 'its address must be written out, and begin with wss://');
  return {
    body: { transfer: url },
    ways: { returned: target(widget, 'success'), failed: target(widget, 'failed') },
    events: ['success', 'failed'],
    properties: ['url'],
  };
};
