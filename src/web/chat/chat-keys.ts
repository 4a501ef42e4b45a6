/**
 * Who may write in a chat. Owns: that what never changes of it, from its opening to its end, is read once: which token
 * opens it and who its customer is. Whether the chat is still there, and goes on, is not known here.
 */
import type { IncomingMessage } from 'node:http';
import type { AppDeps } from '../app-deps';
import { openedChat, tokenOf, type OpenedChat } from './chat-access';
import { isTokenOf } from './chat-token';

/** As many are kept; those that were not asked for the longest are let go first. */
const MOST = 4096;

export interface ChatKey {
  id: string;
  /** identity of its customer */
  customer: string;
  /** what the customer is called */
  name: string | null;
  token: OpenedChat['chat']['token'];
}

export class ChatKeys {
  private readonly known = new Map<string, ChatKey>();

  constructor(private readonly deps: AppDeps) {}

  /** @throws PublicError not-found (also for a token of another chat); ChatProblem without a token, or with an old one */
  async of(id: string, request: IncomingMessage): Promise<ChatKey> {
    const token = tokenOf(request);
    const known = this.known.get(id);
    const fits = known && isTokenOf(token, known.token.hash) && this.deps.clock.now() < known.token.expiresAt;
    const key = fits ? known : keyOf(await openedChat(this.deps, id, token));
    this.known.delete(id);
    this.known.set(id, key);
    if (this.known.size > MOST) this.forgetOldest();
    return key;
  }

  private forgetOldest(): void {
    for (const oldest of this.known.keys()) return void this.known.delete(oldest);
  }
}

function keyOf({ id, customer, chat: { name, token } }: OpenedChat): ChatKey {
  return { id, customer: customer.from, name, token };
}
