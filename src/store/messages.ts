/**
 * Transcripts of chats. Owns: that table. Must not know: who may read them, or what was meant.
 */
import type { ChatMedia, ChatMessage, Choice, MessageSender } from '../call/chat';
import type { Store, TurnCommit } from '../runtime/ports';
import type { Bindable } from './bindable';
import type { Driver } from './driver';

/** Messages written by one statement at the most. */
const MOST_ROWS = 8;

const COLUMNS = 'session_id, seq, place, at, sender, name, text, choices, asks, id, files';
const PLACES = '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)';

export interface MessageRow {
  seq: number;
  place: number | null;
  at: number;
  sender: MessageSender;
  name: string | null;
  text: string;
  choices: string | null;
  asks: 'opt-in' | null;
  id: string | null;
  files: string | null;
}

/** Adds the messages of a turn inside the transaction that is open. @throws when a `seq` is taken already */
export function saveMessages(db: Driver, { session, messages }: TurnCommit): void {
  for (let from = 0; from < messages.length; from += MOST_ROWS) {
    const rows = messages.slice(from, from + MOST_ROWS);
    const places = rows.map(() => PLACES).join(', ');
    const statement = db.prepare<never>(`INSERT INTO message (${COLUMNS}) VALUES ${places}`);
    statement.run(...rows.flatMap((message) => valuesOf(session.id, message)));
  }
}

function valuesOf(sessionId: string, message: ChatMessage): Bindable[] {
  const { seq, place, at, sender, name, text, choices, asks, id, files } = messageRow(message);
  return [sessionId, seq, place, at, sender, name, text, choices, asks, id, files];
}

/** What a message has not is null in its row. */
export function messageRow(message: ChatMessage): { [column in keyof MessageRow]: Bindable } {
  const { seq, order, at, from, name, text, choices, asks, id, files } = message;
  return {
    seq,
    place: order ?? null,
    at,
    sender: from,
    name: name ?? null,
    text: text ?? null,
    choices: json(choices),
    asks: asks ?? null,
    id: id ?? null,
    files: json(files),
  };
}

function json(list: object[] | undefined): string | null {
  return list ? JSON.stringify(list) : null;
}

/** What was left out of a message is left out of what is read. */
export function messageReads(db: Driver): Pick<Store, 'messages'> {
  const page = db.prepare<MessageRow>(
    'SELECT seq, place, at, sender, name, text, choices, asks, id, files FROM message ' +
      'WHERE session_id = ? AND seq > ? ORDER BY seq LIMIT ?',
  );
  return {
    messages: async (sessionId, { after, limit }) => page.all(sessionId, after, limit).map(messageOf),
  };
}

export function messageOf({
  seq,
  place,
  at,
  sender,
  name,
  text,
  choices,
  asks,
  id,
  files,
}: MessageRow): ChatMessage {
  return {
    ...{ seq, at, from: sender, name, text },
    ...(choices === null ? {} : { choices: JSON.parse(choices) as Choice[] }),
    ...(asks === null ? {} : { asks }),
    ...(id === null ? {} : { id }),
    ...(place === null ? {} : { order: place }),
    ...(files === null ? {} : { files: JSON.parse(files) as ChatMedia[] }),
  };
}
