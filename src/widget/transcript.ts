/**
 * The messages of a chat as they arrive. Owns: that each is there once, whatever is sent again, and where it
 * belongs, however late it comes. Must not know: where they come from.
 */
import type { Choice, Message, MessageFile, UserType } from './client-types.js';

/** A message as the API has it. */
export interface WireMessage {
  seq: number;
  /** where it stands; absent: at its `seq` */
  order?: number;
  at: string;
  from: 'customer' | 'agent' | 'virtual-agent' | 'system';
  name: string | null;
  text: string;
  choices?: Choice[];
  asks?: 'opt-in';
  id?: string;
  files?: MessageFile[];
}

const USER_TYPES: { readonly [from in WireMessage['from']]: UserType } = {
  customer: 'end_user',
  agent: 'agent',
  'virtual-agent': 'virtual_agent',
  system: 'system',
};

export class Transcript {
  private readonly list: Message[] = [];
  private newest = 0;

  constructor(private readonly chatId: string) {}

  get messages(): readonly Message[] {
    return this.list;
  }

  /** `$index` of the last message that has come: there is no gap before it */
  get last(): number {
    return this.newest;
  }

  /** @returns the message if it is the next one; null: it was there already */
  add(wire: WireMessage): Message | null {
    // The server sends in order from where we said we were: whatever is not later is a repetition.
    if (wire.seq <= this.last) return null;
    this.newest = wire.seq;
    const message = this.read(wire);
    const before = this.list.findLastIndex(({ $order }) => $order < message.$order);
    this.list.splice(before + 1, 0, message);
    return message;
  }

  private read(wire: WireMessage): Message {
    const { seq, order = seq, at, from, name, text, choices, asks, id, files } = wire;
    return {
      ...{ $index: seq, $order: order, $sid: id ?? `${this.chatId}.${seq}`, $timestamp: new Date(at) },
      ...{ $userType: USER_TYPES[from], $userName: name, content: text },
      type: choices ? 'quick_replies' : 'text',
      ...(asks ? { event: 'post_session_opt_in' as const } : {}),
      ...(choices ? { choices: choices.map((choice) => ({ ...choice, question: seq })) } : {}),
      ...(files ? { files } : {}),
    };
  }
}
