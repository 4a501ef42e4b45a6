/**
 * Messages of one conversation, one after the other. Owns: that of those that wait at the same time the one
 * with the lowest Index goes first (Twilio docs: Conversation Message resource, Index): webhooks are sent
 * side by side, and one overtakes another. Must not know: what is in them.
 */

interface Waiting {
  index: number;
  go(): void;
}

export class MessageOrder {
  /** conversations in which a message is being received, and those that wait for it */
  private readonly chats = new Map<string, Waiting[]>();

  /** @param index of the message in its conversation; what has none waits for nobody */
  async inOrder<T>(chat: string, index: number | null, receive: () => Promise<T>): Promise<T> {
    if (index === null) return receive();
    await this.turn(chat, index);
    try {
      return await receive();
    } finally {
      this.next(chat);
    }
  }

  private async turn(chat: string, index: number): Promise<void> {
    const waiting = this.chats.get(chat);
    if (waiting) return new Promise((go) => waiting.push({ index, go }));
    const own: Waiting[] = [];
    this.chats.set(chat, own);
    // Requests that have arrived together are read before the first of them is received.
    const first = new Promise<void>((go) => own.push({ index, go }));
    setImmediate(() => this.next(chat));
    return first;
  }

  private next(chat: string): void {
    const waiting = this.chats.get(chat) ?? [];
    const lowest = waiting.reduce(
      (one, other) => (other.index < one.index ? other : one),
      waiting[0] ?? NOBODY,
    );
    if (lowest === NOBODY) this.chats.delete(chat);
    else waiting.splice(waiting.indexOf(lowest), 1);
    lowest.go();
  }
}

const NOBODY: Waiting = { index: Infinity, go: () => undefined };
