/** Records as the app has them: files that a thread writes, and the CRM that is configured. */
import type { SessionRecords } from '../runtime/records-port';
import { createCrmWebhook, type CrmWebhookOptions } from './crm-webhook';
import { fileWriter } from './file-writer';
import { createSessionRecords, type SessionRecordsDeps } from './session-records';

export interface RecordsOptions extends Pick<SessionRecordsDeps, 'store' | 'dataDir' | 'clock' | 'log'> {
  /** absent: none is configured */
  crm?: CrmWebhookOptions | undefined;
  /** the module of the thread, as in `fileWriter` */
  thread: string | undefined;
  /** absolute path of the SQLite database, where a thread can read it */
  database: string | null;
}

/** @returns the records, and how to end their thread */
export function openRecords({ crm, thread, database, ...deps }: RecordsOptions): {
  records: SessionRecords;
  close(): void;
} {
  const stored = database === null ? null : { database, dataDir: deps.dataDir };
  const files = fileWriter({ ...(thread === undefined ? {} : { entry: thread }), stored });
  const records = createSessionRecords({ ...deps, files, crm: crm ? createCrmWebhook(crm) : null });
  return { records, close: () => files.close() };
}
