/** `aftercall settings what-if`: what a file of settings would have done to the sessions of the last days. */
import { importSettingsYaml } from '../settings/import-settings';
import { planImport } from '../settings/plan-import';
import type { Connection } from './connect';
import { jsonBody } from './json-body';
import { runJob } from './long-job';

const DAY_MS = 86_400_000;
const SHOWN = 20;
const MERGED = { replace: false, complete: false, masked: false };

interface Report {
  sessions: number;
  changed: number;
  skipped: number;
  transfers: { before: number; after: number };
  differences: {
    sessionId: string;
    before: { virtualAgent: string | null };
    after: { virtualAgent: string | null };
    because: { rule: string } | null;
  }[];
}

/** Lays the file over what is stored, as an import would. @throws Error with lines for people */
export async function settingsWhatIf(
  connection: Connection,
  { text, file, days }: { text: string; file: string; days: number },
): Promise<void> {
  const { api, write } = connection;
  const stored = importSettingsYaml((await api({ path: '/settings/export' })).text).documents;
  const { documents, diffs, problems } = planImport(text, stored, MERGED);
  if (problems.length > 0)
    throw new Error(
      problems.map((one) => `${file}:${one.line}:${one.column} ${one.path}: ${one.message}`).join('\n'),
    );
  const differs = new Set(diffs.map(({ kind, name }) => `${kind} ${name}`));
  // Numbers decide nothing; there may be thousands of them.
  const asked = documents.filter(({ kind, name }) => kind !== 'number' && differs.has(`${kind} ${name}`));
  if (asked.length === 0) return write('the file changes nothing that decides about transfers\n');
  const from = new Date(Date.now() - days * DAY_MS).toISOString();
  const body = jsonBody({ document: { documents: asked }, from });
  const report = await runJob(connection, { method: 'POST', path: '/settings/what-if', ...body, file });
  tell(write, report as Report);
}

function tell(write: Connection['write'], report: Report): void {
  const { sessions, changed, skipped, transfers, differences } = report;
  write(`${sessions} sessions looked at, ${changed} would have gone otherwise\n`);
  write(`transfers: ${transfers.before} now, ${transfers.after} with the file\n`);
  if (skipped > 0) write(`${skipped} older decisions do not hold what would be needed\n`);
  for (const { sessionId, before, after, because } of differences.slice(0, SHOWN))
    write(
      `  ${sessionId}: ${before.virtualAgent ?? 'none'} -> ${after.virtualAgent ?? 'none'} (${because?.rule ?? ''})\n`,
    );
  if (changed > SHOWN) write(`  and ${changed - SHOWN} more\n`);
}
