/** How many streams of one chat are open. Owns: the most there may be. */

/** Pages on which a customer has one chat open at the same time. */
const MOST = 20;

export class Streams {
  private readonly counts = new Map<string, number>();

  isFull(chat: string): boolean {
    return (this.counts.get(chat) ?? 0) >= MOST;
  }

  /** One more. @returns what is to be called when it is closed */
  open(chat: string): () => void {
    this.counts.set(chat, (this.counts.get(chat) ?? 0) + 1);
    return () => {
      const left = (this.counts.get(chat) ?? 0) - 1;
      if (left > 0) this.counts.set(chat, left);
      else this.counts.delete(chat);
    };
  }
}
