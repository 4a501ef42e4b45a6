/**
 * What the session metadata file of a chat says, held against the messages themselves; and that nobody's words
 * are in the timeline. Must not know: what every session's file is held against.
 */
import type { ChatMessage } from '../../../src/call/chat';
import type { SessionMetadataDocument } from '../../../src/records/session-metadata';
import type { SessionSnapshot } from '../../../src/session/snapshot';

/** Shorter words may be part of others. */
const TELLING = 9;

/** @param timeline as JSON @throws when anything is wrong */
export function checkChatFile(
  document: SessionMetadataDocument,
  { end, type }: SessionSnapshot,
  messages: ChatMessage[],
  timeline: string,
): void {
  if (!('chat_type' in document)) throw new Error('the file of a chat is not that of a chat');
  const count = (from: string): number => messages.filter((message) => message.from === from).length;
  const time = (message: ChatMessage | undefined): string | null =>
    message ? new Date(message.at).toISOString() : null;
  expect(document).toMatchObject({
    chat_id: expect.stringMatching(/^CH[0-9a-f]{32}$/) as unknown,
    client: type === 'web' || type === 'mobile' ? { kind: type } : null,
    disconnected_by: `disconnected_by_${end?.by ?? ''}`,
    message_count: messages.length,
    message_counts: {
      end_user: count('customer'),
      agent: count('agent'),
      virtual_agent: count('virtual-agent'),
      system: count('system'),
    },
  });
  for (const [field, message] of [
    ['first_msg_sent_at', messages[0]],
    ['last_msg_sent_at', messages.at(-1)],
  ] as const)
    expect(new Date(document[field] ?? '').toISOString()).toBe(time(message));
  for (const { from, text } of messages)
    if (text.length >= TELLING && (from === 'customer' || from === 'agent'))
      expect(timeline).not.toContain(JSON.stringify(text).slice(1, -1));
}
