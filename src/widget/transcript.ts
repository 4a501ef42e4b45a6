/**
 * The messages of a chat as they arrive. Owns: that each is there once, in order, whatever is sent
 * again. Must not know: where they come from.
 */
import type { Choice, Message, UserType } from './client-types.js';

/** A message as the API has it. */
export interface WireMessage {
  seq: number;
  at: string;
  from: 'customer' | 'agent' | 'virtual-agent' | 'system';
  name: string | null;
  text: string;
  choices?: Choice[];
  asks?: 'opt-in';
  id?: string;
}

const USER_TYPES: { readonly [from in WireMessage['from']]: UserType } = {
  customer: 'end_user',
  agent: 'agent',
  'virtual-agent': 'virtual_agent',
  system: 'system',
};

export class Transcript {
  private readonly list: Message[] = [];

  constructor(private readonly chatId: string) {}

  get messages(): readonly Message[] {
    return this.list;
  }

  /** `$index` of the last message without a gap before it */
  get last(): number {
    return this.list.at(-1)?.$index ?? 0;
  }

  /** @returns the message if it is the next one; null: it was there already */
  add(wire: WireMessage): Message | null {
    // The server sends in order from where we said we were: whatever is not later is a repetition.
    if (wire.seq <= this.last) return null;
    const message = this.read(wire);
    this.list.push(message);
    return message;
  }

  private read({ seq, at, from, name, text, choices, asks, id }: WireMessage): Message {
    return {
      ...{ $index: seq, $sid: id ?? `${this.chatId}.${seq}`, $timestamp: new Date(at) },
      ...{ $userType: USER_TYPES[from], $userName: name, content: text },
      type: choices ? 'quick_replies' : 'text',
      ...(asks ? { event: 'post_session_opt_in' as const } : {}),
      ...(choices ? { choices } : {}),
    };
  }
}
