/** Where sessions are written down besides the store: a file, a CRM. Owns: that port. Must not know: any CRM. */
import type { Carried, Store } from './ports';

/** What of the store a session is written down from. */
export type RecordReads = Pick<Store, 'session' | 'decision' | 'timeline'>;

/** The store as it is at one moment. */
export interface OpenReads {
  reads: RecordReads;
  close(): void;
}

/** What a process has seen of the CRM since it started. Times in ms since the epoch. */
export interface CrmSeen {
  /** sessions it took */
  taken: number;
  lastTakenAt: number | null;
  /** why it last did not take one, without personal data */
  lastTrouble: { at: number; reason: string } | null;
}

/** Session metadata files of one day. */
export interface FoundFiles {
  /** `YYYY/MM/DD` */
  folder: string;
  sessionIds: string[];
}

/** What a session metadata file says of itself. Times in ms since the epoch. */
export interface FoundFile {
  /** address of the customer; null: it names none */
  customer: string | null;
  /** null: it does not say that the session has ended */
  endedAt: number | null;
  writtenAt: number;
  /** null: it cannot be read */
  document: object | null;
}

/** Where sessions are written down besides the store. */
export interface SessionRecords {
  /** whether there is a CRM to send sessions to */
  hasCrm: boolean;
  /** Writes or replaces the session metadata file. Rejects when it cannot be written: it is tried again. */
  writeMetadata(request: { sessionId: string; folder: string }): Promise<void>;
  /** Removes the session metadata file, if there is one. @returns whether there was */
  removeMetadata(request: { sessionId: string; folder: string }): Promise<boolean>;
  /** Those in the folder of this process, a few at a time, older days first. @param before of earlier days than this one only */
  files(before?: string): AsyncIterable<FoundFiles>;
  /** null: there is no such file */
  readMetadata(request: { sessionId: string; folder: string }): Promise<FoundFile | null>;
  /** Rejects when no file can be written. */
  check(): Promise<void>;
  /** Sends the session to the CRM. Never rejects. @param attempt from 1 */
  sendToCrm(request: { sessionId: string; attempt: number; now: number }): Promise<Carried>;
  /** null: there is none */
  crmSeen(): CrmSeen | null;
  /** Sends a record that is no session. Never rejects. @returns null: there is no CRM */
  testCrm(
    now: number,
  ): Promise<{ outcome: 'done' } | { outcome: 'again' | 'refused'; reason: string } | null>;
}
