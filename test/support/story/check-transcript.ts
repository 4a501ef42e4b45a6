/**
 * What is in the store is what is in the carrier's conversation: the same words by the same people, none
 * twice and none lost. What agents and people with phones write is there before we have it, so only the order among
 * those, and among the rest, is compared.
 */
import type { ChatMessage } from '../../../src/call/chat';
import type { ChatConversation } from '../../../src/emulator/conversations/chat-conversation';
import type { LocalCarrier } from '../../../src/emulator/start-carrier';
import type { SessionSnapshot } from '../../../src/session/snapshot';
import { messagesOf } from '../../../src/twilio/chat-messages';
import type { TestApp } from '../test-app';

const MOST = 1000;

interface Line {
  who: string;
  text: string;
}

/** @param closedOutside somebody else closed it: what was said after that is in our transcript alone */
export async function checkTranscript(
  { store }: TestApp,
  carrier: LocalCarrier,
  snapshot: SessionSnapshot,
  closedOutside: boolean,
): Promise<void> {
  const { chat, id, customer, type, state } = snapshot;
  if (!chat) return;
  const messages = await store.messages(id, { after: 0, limit: MOST });
  expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 1));
  const plain = type === 'sms' || type === 'whatsapp';
  const conversation = carrier.conversations().find(({ sid }) => sid === customer.sid);
  if (!conversation) throw new Error('the chat has no conversation');
  // One that was asked for later stands where it belongs (src/session/chat/place-message.ts).
  const inOrder = messages.toSorted((one, other) => (one.order ?? one.seq) - (other.order ?? other.seq));
  const ours = inOrder.flatMap((message) => linesOf(message, plain));
  const theirs = conversation.messages.map((message) => lineOf(message, snapshot));
  for (const written of [isThere, (line: Line) => !isThere(line)]) {
    const there = theirs.filter(written);
    const mine = ours.filter(written);
    expect(there).toEqual(closedOutside ? mine.slice(0, there.length) : mine);
  }
  if (state === 'closed') expect(conversation.state).toBe('closed');

  /** Written in the conversation, not through us. */
  function isThere({ who }: Line): boolean {
    return who === 'agent' || (who === 'customer' && plain);
  }
}

function linesOf({ seq, from, text, choices }: ChatMessage, plain: boolean): Line[] {
  const item = { do: 'message', seq, author: '', text, ...(choices ? { choices } : {}) } as const;
  return messagesOf(item, plain).map(({ body }) => ({ who: from, text: body }));
}

function lineOf(
  { author, body }: ChatConversation['messages'][number],
  { customer, attempts }: SessionSnapshot,
): Line {
  if (author === customer.from) return { who: 'customer', text: body };
  if (attempts.some(({ identity }) => identity === author)) return { who: 'agent', text: body };
  return { who: author.startsWith('virtual-agent:') ? 'virtual-agent' : author, text: body };
}
