/**
 * Transcripts of chats. Owns: that table. Must not know: who may read them, or what was meant.
 */
import type { ChatMessage, Choice, MessageSender } from '../call/chat';
import type { Store, TurnCommit } from '../runtime/ports';
import type { Bindable } from './bindable';
import type { Driver } from './driver';

/** Messages written by one statement at the most. */
const MOST_ROWS = 8;

const COLUMNS = 'session_id, seq, at, sender, name, text, choices, asks, id';
const PLACES = '(?, ?, ?, ?, ?, ?, ?, ?, ?)';

interface Row {
  seq: number;
  at: number;
  sender: MessageSender;
  name: string | null;
  text: string;
  choices: string | null;
  asks: 'opt-in' | null;
  id: string | null;
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
  const { seq, at, from, name, text, choices, asks, id } = message;
  return [
    sessionId,
    seq,
    at,
    from,
    name,
    text,
    choices ? JSON.stringify(choices) : null,
    asks ?? null,
    id ?? null,
  ];
}

/** What was left out of a message is left out of what is read. */
export function messageReads(db: Driver): Pick<Store, 'messages'> {
  const page = db.prepare<Row>(
    'SELECT seq, at, sender, name, text, choices, asks, id FROM message ' +
      'WHERE session_id = ? AND seq > ? ORDER BY seq LIMIT ?',
  );
  return {
    messages: async (sessionId, { after, limit }) => page.all(sessionId, after, limit).map(messageOf),
  };
}

function messageOf({ seq, at, sender, name, text, choices, asks, id }: Row): ChatMessage {
  return {
    ...{ seq, at, from: sender, name, text },
    ...(choices === null ? {} : { choices: JSON.parse(choices) as Choice[] }),
    ...(asks === null ? {} : { asks }),
    ...(id === null ? {} : { id }),
  };
}
