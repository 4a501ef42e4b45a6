/**
 * A snapshot as it was stored. Owns: which format it has. Sessions that had ended when the format was another are
 * still read; live ones are made anew from their events (runtime/upgrade.ts) before they go on.
 */
import type { Conversation, FlowRun, SessionSnapshot } from './snapshot';
import { SNAPSHOT_FORMAT } from './snapshot';

/** Format 3 counted questions whose answer was to be kept, and no others. */
interface Format3 {
  format: 3;
  run: Omit<FlowRun, 'askedToKeep' | 'kept'> | null;
}

/** Format 2 kept the queue's settings with the conversation. */
interface Format2 extends Omit<Format3, 'format'> {
  format: 2;
  conversation: (Omit<Conversation, 'only'> & { settings?: unknown }) | null;
}

/** What format 1 had instead of the machine's state. */
interface Format1 extends Omit<Format3, 'format'> {
  format: 1;
  phase: string;
  decision?: NonNullable<SessionSnapshot['standing']>['decision'] | null;
  decidedAfter?: number;
  conversation: (Omit<Conversation, 'endedAt' | 'leaving' | 'only'> & { consult: unknown }) | null;
  endedAt: number | null;
}

/** @param text JSON, as the store keeps it. A live session of an older format is read as one that has ended: see `isCurrent`. */
export function readSnapshot(text: string): SessionSnapshot {
  const stored = JSON.parse(text) as
    | SessionSnapshot
    | (Format3 & Omit<SessionSnapshot, keyof Format3>)
    | (Format2 & Omit<SessionSnapshot, keyof Format2>)
    | (Format1 & Omit<SessionSnapshot, keyof Format1>);
  if (stored.format === SNAPSHOT_FORMAT) return stored;
  const run = withCounts(stored.run);
  if (stored.format === 3) return { ...stored, format: SNAPSHOT_FORMAT, run };
  return stored.format === 2 ? fromFormat2({ ...stored, run }) : fromFormat1({ ...stored, run });
}

/** True when the session can go on with this snapshot. @param text JSON, as the store keeps it */
export function isCurrent(text: string): boolean {
  // As we write it ourselves. PostgreSQL and older programs may have another order.
  if (text.startsWith(`{"format":${SNAPSHOT_FORMAT},`)) return true;
  return (JSON.parse(text) as { format: number }).format === SNAPSHOT_FORMAT;
}

function withCounts(run: Format3['run']): FlowRun | null {
  return run && { ...run, askedToKeep: run.asked, kept: run.answered };
}

type Rest<Format> = Omit<SessionSnapshot, Exclude<keyof Format, 'run'>>;

function fromFormat2(stored: Omit<Format2, 'run'> & Rest<Format2>): SessionSnapshot {
  return { ...stored, format: SNAPSHOT_FORMAT, conversation: withoutSettings(stored.conversation) };
}

function withoutSettings(conversation: Format2['conversation']): Conversation | null {
  if (!conversation) return null;
  const { settings: _settings, ...rest } = conversation;
  return { ...rest, only: null };
}

function fromFormat1(stored: Omit<Format1, 'run'> & Rest<Format1>): SessionSnapshot {
  const { phase: _phase, decision = null, decidedAfter = -1, conversation, ...rest } = stored;
  return {
    ...rest,
    format: SNAPSHOT_FORMAT,
    state: 'closed',
    conversation: conversation && {
      ...conversation,
      ...{ only: null, consult: null, leaving: null, endedAt: rest.endedAt },
    },
    offer: null,
    standing: decision && { decision, conversations: decidedAfter },
  };
}
