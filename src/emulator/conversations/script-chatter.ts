/**
 * A chat user who answers by itself, so that somebody who tries an application out has a person to chat
 * with. Owns: what is said when. Must not know: the application.
 */
import type { Chatter, SeenMessage } from './chatter';
import type { Chatters } from './chatters';

export interface ChatScript {
  /** written on becoming a participant */
  greeting?: string;
  /** answers to messages of customers, one each; the last is repeated */
  lines: readonly string[];
  /** messages of customers after which the person leaves, once they are answered; never unless given */
  leavesAfter?: number;
  /** how long the person takes to write, ms; 1000 unless given */
  afterMs?: number;
  /** authors that are answered; people with phones and identities like `customer:…` unless given */
  answersTo?: RegExp;
}

const TYPING_MS = 1000;
const CUSTOMERS = /^(\+|whatsapp:|customer:)/;

/** Every conversation begins from the start. */
export function scriptChatter(chatters: Chatters, identity: string, script: ChatScript): Chatter {
  const { afterMs = TYPING_MS, answersTo = CUSTOMERS, greeting, lines, leavesAfter = Infinity } = script;
  const chatter = chatters.chatter(identity);
  const answered = new Map<string, number>();
  const later = (act: () => Promise<unknown>): void => {
    // Whoever was removed meanwhile, or whose words are refused, says nothing more.
    chatters.chats.network.clock.after(afterMs, () => void act().catch(() => undefined));
  };
  const answer = async ({ conversation }: SeenMessage, count: number): Promise<void> => {
    const line = lines[Math.min(count, lines.length) - 1];
    if (line !== undefined) await chatter.write(line, { to: conversation });
    if (count >= leavesAfter) await chatter.leave(conversation);
  };
  return chatter
    .whenJoins((conversation) => {
      answered.set(conversation, 0);
      if (greeting !== undefined) later(() => chatter.write(greeting, { to: conversation }));
    })
    .whenSees((message) => {
      if (!answersTo.test(message.author)) return;
      const count = (answered.get(message.conversation) ?? 0) + 1;
      answered.set(message.conversation, count);
      later(() => answer(message, count));
    });
}
