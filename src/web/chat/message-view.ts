/** A message of the transcript as clients see it. Owns: the shape. Identifiers of the carrier stay inside. */
import type { ChatMedia, ChatMessage } from '../../call/chat';
import type { AppDeps } from '../app-deps';
import { nameOf } from './agent-names';
import type { ChatSnapshot } from './chat-access';
import { fileLink } from './file-link';

export interface MessageView extends Omit<ChatMessage, 'at'> {
  /** ISO 8601 */
  at: string;
}

export type ViewDeps = Pick<AppDeps, 'settings' | 'clock' | 'publicUrl' | 'authToken'>;

/**
 * An identifier is shown with the customer's own messages only: it is the one the client gave.
 * @param s the chat it is part of
 */
export function messageView(deps: ViewDeps, s: ChatSnapshot, message: ChatMessage): MessageView {
  const { seq, order, at, from, text, choices, asks, id, files } = message;
  const name = nameOf(deps.settings.current(), s, message);
  return {
    seq,
    at: new Date(at).toISOString(),
    from,
    name,
    text,
    ...(order === undefined ? {} : { order }),
    ...(choices ? { choices } : {}),
    ...(asks ? { asks } : {}),
    ...(from === 'customer' && id !== undefined ? { id } : {}),
    ...(files ? { files: files.map((file, n) => fileView(deps, s, { seq, n, file })) } : {}),
  };
}

/** Messages of one page, in the order of the conversation. */
export function messageViews(deps: ViewDeps, s: ChatSnapshot, messages: ChatMessage[]): MessageView[] {
  const placed = messages.toSorted((one, other) => placeOf(one) - placeOf(other));
  return placed.map((message) => messageView(deps, s, message));
}

function placeOf({ seq, order = seq }: ChatMessage): number {
  return order;
}

function fileView(
  deps: ViewDeps,
  { id }: ChatSnapshot,
  { seq, n, file }: { seq: number; n: number; file: ChatMedia },
): ChatMedia {
  return { ...file, link: fileLink(deps, { session: id, seq, n }) };
}
