/** A session as the store has it now. Owns: what records read. Must not know: what is written of it. */
import type { RecordReads } from '../runtime/records-port';
import { readSnapshot } from '../session/read-snapshot';
import type { Decision } from '../transfer/decide';
import type { SessionRecord } from './session-record';

/** @throws when the store has no such session, or cannot be read */
export async function readRecord(store: RecordReads, sessionId: string): Promise<SessionRecord> {
  const row = await store.session(sessionId);
  if (!row) throw new Error(`there is no session ${sessionId}`);
  const snapshot = readSnapshot(row.snapshot);
  const stored = await store.decision(sessionId);
  return {
    snapshot,
    decision: stored === null ? (snapshot.standing?.decision ?? null) : (JSON.parse(stored) as Decision),
    timeline: await store.timeline(sessionId),
  };
}
