/** What the local carrier tells of conversations, in the words of stories. */
import type { CarrierEvent } from '../../../src/emulator/engine/carrier-event';
import type { ChatNarration } from './chat-narration';

/** Who has a phone reads there; who has a client of ours reads in it. */
export function chatNarration(narration: ChatNarration): (event: CarrierEvent) => void {
  let phone: string | null = null;
  return (event) => {
    switch (event.kind) {
      case 'chatting':
        if (/^(whatsapp:)?\+/.test(event.who)) phone = event.who;
        return narration.joins(event.who);
      case 'left-chat':
        return narration.leaves(event.who);
      case 'message':
        if (event.author === phone || event.author.startsWith('customer:'))
          return narration.customerWrote(event.text);
        if (phone !== null) narration.phoneShows(event.text);
        return;
      case 'chat-state':
        if (event.to === 'closed') narration.closed();
        return;
      default:
        return;
    }
  };
}
