/**
 * Whether a customer's client is connected. Owns: the count of its streams and of those who ask
 * instead, since several tabs are one customer, and that a page which is only reloaded is no news. What it tells goes in order.
 */
import { randomUUID } from 'node:crypto';
import type { Clock, Scheduled } from '../../lib/clock';
import type { Log } from '../../log';
import type { AppDeps } from '../app-deps';
import type { ChatSnapshot } from './chat-access';

/** no stream for so long is news */
const GRACE_MS = 2000;
/** who asks for messages will ask again */
const SEEN_MS = 15_000;

/** What is kept of a chat while its client is connected: streams are open for hours. */
interface Present {
  id: string;
  /** identity of the customer */
  author: string;
}

interface Connected {
  streams: number;
  /** what the session was told last */
  told: boolean;
  grace: Scheduled | null;
  /** what is being told */
  telling: Promise<void>;
}

export class Presence {
  private readonly chats = new Map<string, Connected>();

  /** clients that ask, of a chat as one */
  private readonly asking = new Map<string, { leave: () => void; end: Scheduled }>();

  constructor(private readonly deps: { runtime: AppDeps['runtime']; clock: Clock; log: Log }) {}

  /** A stream begins. @returns to be called once, when it ends */
  enter({ id, customer, chat }: ChatSnapshot): () => void {
    const one = this.chats.get(id) ?? {
      ...{ streams: 0, told: !chat.away, grace: null, telling: Promise.resolve() },
    };
    this.chats.set(id, one);
    one.streams += 1;
    one.grace?.cancel();
    one.grace = null;
    const present = { id, author: customer.from };
    this.tell(present, one, true);
    return () => this.leave(present, one);
  }

  /** A client asks for messages instead of listening. */
  seen(s: ChatSnapshot): void {
    const { id } = s;
    const before = this.asking.get(id);
    before?.end.cancel();
    const leave = before?.leave ?? this.enter(s);
    const end = this.deps.clock.after(SEEN_MS, () => {
      this.asking.delete(id);
      leave();
    });
    this.asking.set(id, { leave, end });
  }

  private leave(s: Present, one: Connected): void {
    one.streams -= 1;
    if (one.streams > 0) return;
    one.grace = this.deps.clock.after(GRACE_MS, () => {
      this.tell(s, one, false);
      void one.telling.then(() => {
        if (one.streams === 0 && this.chats.get(s.id) === one) this.chats.delete(s.id);
      });
    });
  }

  private tell({ id: sessionId, author }: Present, one: Connected, present: boolean): void {
    if (one.told === present) return;
    one.told = present;
    const { runtime, clock, log } = this.deps;
    one.telling = one.telling.then(async () => {
      const event = { type: 'presence.changed', at: clock.now(), author, present } as const;
      await runtime.receive({ sessionId, key: `presence:${randomUUID()}`, event }).catch((error: unknown) => {
        log.warn('the presence of a customer was not saved', { session: sessionId, error: String(error) });
      });
    });
  }
}
