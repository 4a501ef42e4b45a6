/**
 * The settings that hold now, and since when. Owns: the walk back through the versions of a document.
 * Must not know: the store.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Channel } from '../call/channel';
import { CALL_POST_SESSION_NAME } from './call-post-session';
import { CHAT_POST_SESSION_NAME } from './chat-post-session';
import { maskSensitive } from './mask-sensitive';
import type { PostSessionField } from './post-session';
import { readSettings, type StoredSetting } from './read-settings';
import { resolvePostSession, type PostSessionScope } from './resolve';
import { valueAt } from './schema-walk';
import type { SettingKind } from './setting-kinds';

/** Who saved a version of a document, when (ms since the epoch) and why. */
export interface SavedVersion {
  version: number;
  at: number;
  author: string;
  note: string;
}

/** One saved version of a document. `document` is JSON text; null: it was deleted. */
export interface HistoryRow extends StoredSetting, SavedVersion {}

export interface EffectiveField {
  field: PostSessionField;
  /** values of sensitive data parameters are masked */
  value: unknown;
  /** whose document the value is of */
  scope: PostSessionScope;
  /** first of the versions that have held this very value ever since; null: never saved, the default holds */
  since: SavedVersion | null;
}

/** Where the documents of each channel are. */
export const POST_SESSION_KINDS = {
  voice: { all: 'call-post-session', name: CALL_POST_SESSION_NAME, queue: 'queue-call-post-session' },
  chat: { all: 'chat-post-session', name: CHAT_POST_SESSION_NAME, queue: 'queue-chat-post-session' },
} as const satisfies { [channel in Channel]: { all: SettingKind; name: string; queue: SettingKind } };

/**
 * Every field of the post-session setting of a channel as it holds now; with a queue, of that queue's calls
 * or web chats.
 *
 * @param history all versions, in any order, of the setting for all calls or chats and of the queue's
 * @param queueName null: sessions whose queue has no setting of its own
 */
export function effectivePostSession(
  history: readonly HistoryRow[],
  channel: Channel,
  queueName: string | null,
): EffectiveField[] {
  const kinds = POST_SESSION_KINDS[channel];
  const rows = {
    all: newestFirst(history, kinds.all, kinds.name),
    queue: queueName === null ? [] : newestFirst(history, kinds.queue, queueName),
  };
  const settings = readSettings(0, [...rows.all.slice(0, 1), ...rows.queue.slice(0, 1)]);
  const { effective, fields } = resolvePostSession(settings, { channel, type: 'web', queue: queueName });
  const documents = { all: rows.all.map(documentOf), queue: rows.queue.map(documentOf) };
  return (Object.keys(fields) as PostSessionField[]).flatMap((field): EffectiveField[] => {
    const scope = fields[field]?.scope;
    if (scope === undefined) return [];
    const place = scope === 'queue' ? 'queue' : 'all';
    const first = rows[place][firstThatHolds(documents[place], keyOf(field, scope))];
    const since = first ? savedVersion(first) : null;
    return [{ field, value: maskSensitive(effective[field]), scope, since }];
  });
}

/** A queue decides the switch by its mode, and with it that its web chats are selected. */
function keyOf(field: PostSessionField, scope: PostSessionScope): string {
  return scope === 'queue' && (field === 'enabled' || field === 'chatTypes') ? 'mode' : field;
}

function newestFirst(history: readonly HistoryRow[], kind: string, name: string): HistoryRow[] {
  const own = history.filter((row) => row.kind === kind && row.name === name);
  return own.sort((a, b) => b.version - a.version);
}

/** What a version of the document said. Deleted or unreadable: nothing, so that the defaults held. */
function documentOf({ kind, name, version, document }: HistoryRow): unknown {
  const read = readSettings(0, [{ kind, name, version, document }]);
  switch (kind) {
    case 'call-post-session':
      return read.callPostSession.document;
    case 'chat-post-session':
      return read.chatPostSession.document;
    case 'queue-chat-post-session':
      return read.queueChatPostSession[name]?.document;
    default:
      return read.queueCallPostSession[name]?.document;
  }
}

/** Index of the oldest document, going back from the newest without a gap, that has the newest one's value. */
function firstThatHolds(documents: readonly unknown[], key: string): number {
  const value = valueAt(documents[0], key);
  const differs = documents.findIndex((document) => !isDeepStrictEqual(valueAt(document, key), value));
  return (differs === -1 ? documents.length : differs) - 1;
}

function savedVersion({ version, at, author, note }: SavedVersion): SavedVersion {
  return { version, at, author, note };
}
