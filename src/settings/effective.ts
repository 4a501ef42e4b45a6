/**
 * The settings that hold now, and since when. Owns: the walk back through the versions of a document.
 * Must not know: the store.
 */
import { isDeepStrictEqual } from 'node:util';
import { CALL_POST_SESSION_NAME, type PostSessionField } from './call-post-session';
import { maskSensitive } from './mask-sensitive';
import { readSettings, type StoredSetting } from './read-settings';
import { resolveCallPostSession, type PostSessionScope } from './resolve';
import { valueAt } from './schema-walk';

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

/**
 * Every field of the post-session setting of a call as it holds now.
 *
 * @param history all versions, in any order, of the setting for all calls and of the queue's
 * @param queueName null: calls whose queue has no setting of its own
 */
export function effectiveCallPostSession(
  history: readonly HistoryRow[],
  queueName: string | null,
): EffectiveField[] {
  const rows = {
    call: newestFirst(history, 'call-post-session', CALL_POST_SESSION_NAME),
    queue: queueName === null ? [] : newestFirst(history, 'queue-call-post-session', queueName),
  };
  const newest = [...rows.call.slice(0, 1), ...rows.queue.slice(0, 1)];
  const { effective, fields } = resolveCallPostSession(readSettings(0, newest), queueName);
  const documents = { call: rows.call.map(documentOf), queue: rows.queue.map(documentOf) };
  return (Object.keys(effective) as PostSessionField[]).map((field) => {
    const { scope } = fields[field];
    // A queue decides the switch by its mode.
    const key = scope === 'queue' && field === 'enabled' ? 'mode' : field;
    const first = rows[scope][firstThatHolds(documents[scope], key)];
    const since = first ? savedVersion(first) : null;
    return { field, value: maskSensitive(effective[field]), scope, since };
  });
}

function newestFirst(history: readonly HistoryRow[], kind: string, name: string): HistoryRow[] {
  const own = history.filter((row) => row.kind === kind && row.name === name);
  return own.sort((a, b) => b.version - a.version);
}

/** What a version of the document said. Deleted or unreadable: nothing, so that the defaults held. */
function documentOf({ kind, name, version, document }: HistoryRow): unknown {
  const { callPostSession, queueCallPostSession } = readSettings(0, [{ kind, name, version, document }]);
  return kind === 'call-post-session' ? callPostSession.document : queueCallPostSession[name]?.document;
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
