/** What the local carrier tells of conversations, in the words of stories. Owns: whose conversation it is. */
import type { CarrierEvent } from '../../../src/emulator/engine/carrier-event';
import type { ChatNarration } from '../../../src/rehearsal/chat-narration';

/** The n-th conversation is that of the n-th customer. @param of their narrations */
export function chatNarration(of: ChatNarration[]): (event: CarrierEvent) => void {
  const listeners = new Map<string, (event: CarrierEvent) => void>();
  return (event) => {
    if (!('conversation' in event)) return;
    const known = listeners.get(event.conversation);
    const narration = of[listeners.size] ?? of.at(-1);
    const listen = known ?? (narration && oneConversation(narration));
    if (!listen) return;
    listeners.set(event.conversation, listen);
    listen(event);
  };
}

/** Who has a phone reads there; who has a client of ours reads in it. */
function oneConversation(narration: ChatNarration): (event: CarrierEvent) => void {
  let phone: string | null = null;
  return (event) => {
    switch (event.kind) {
      case 'chatting':
        if (/^(whatsapp:|\+)/.test(event.who)) phone = event.who;
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
