/** What is kept no longer than it may be. Owns: which of it is looked after, and ending that. */
import { startAuditRetention, type AuditRetentionDeps } from './audit-retention';
import { hourly } from './hourly';
import { forgetOldJobs, type ForgetJobsDeps } from './jobs';
import { startRemovingNoted, type NotedFilesDeps } from './noted-files';
import { startSessionRetention, type RetentionDeps } from './retention';

interface Kept {
  /** days for ended sessions; absent: for good */
  keepDays?: number;
  /** days for the audit log; absent: for good */
  keepAuditDays?: number;
}

type Deps = Omit<RetentionDeps & AuditRetentionDeps, 'keepDays'> & NotedFilesDeps & ForgetJobsDeps;

/** @returns how to end it */
export function startRetention({ keepDays, keepAuditDays }: Kept, deps: Deps): () => Promise<void> {
  const endSessions = keepDays === undefined ? null : startSessionRetention({ ...deps, keepDays });
  const endAudit =
    keepAuditDays === undefined ? null : startAuditRetention({ ...deps, keepDays: keepAuditDays });
  const endNoted = startRemovingNoted(deps);
  // Whoever begins another removes them, too; nobody may for months.
  const endJobs = hourly(deps, 'old long work could not be removed', () => forgetOldJobs(deps));
  return async () => {
    await Promise.all([endSessions?.(), endAudit?.(), endNoted(), endJobs()]);
  };
}
