/**
 * Files of settings, taken in and given out. Owns: that a large one is computed on a thread of its own, and that it is
 * saved as a whole or not at all. Must not know: HTTP.
 */
import { PublicError } from '../errors';
import type { ImportWish } from '../settings/plan-import';
import type { Aside } from './aside/aside';
import type { PlanAnswer } from './aside/plan-aside';
import type { LongWork, Phase } from './long-work';
import { planFile, type PlanReport } from './plan-file';
import { refuseUnseen } from './refuse-unseen';
import type { PlannedDocument } from './plan-settings';
import type { SettingRow } from './rows';
import { settingsFile, type SettingsFileWish } from './settings-file';
import type { Edition, SettingsBook } from './settings-book';

export interface FileDeps {
  settings: SettingsBook;
  aside: Aside;
}

export interface Import extends ImportWish {
  /** YAML 1.2 or JSON */
  text: string;
  dryRun: boolean;
  /** what replacing loses may be lost */
  acceptLoss: boolean;
  /** the version of the settings the author saw */
  seen: number;
  by: Omit<Edition, 'expectedVersion'>;
}

export interface Imported extends PlanReport {
  dryRun: boolean;
  /** of very many the first ones */
  versions: Pick<SettingRow, 'kind' | 'name' | 'version'>[];
}

/** Larger files, and files beside more documents, take longer than a turn may wait. */
const SMALL_TEXT = 8_000;
const SMALL_STORE = 200;
/** Documents in one message to the thread. */
const PIECE = 200;
const MOST_VERSIONS = 1000;

/** Checks a file and, unless it is a dry run, saves it. @throws PublicError invalid, would-lose, conflict */
export async function importFile(deps: FileDeps, wanted: Import, work: LongWork = {}): Promise<Imported> {
  const { settings } = deps;
  const { text, dryRun, acceptLoss, seen, by, ...wish } = wanted;
  refuseUnseen(settings.current(), seen);
  const { planned, report } = await planOf(deps, { text, wish, saves: true }, work);
  if (dryRun) {
    await settings.previewPlanned(planned, work);
    return { dryRun, ...report, versions: [] };
  }
  if (!acceptLoss) refuseLoss(report);
  const saved = await settings.savePlanned(planned, { ...by, expectedVersion: seen }, work);
  const versions = saved.slice(0, MOST_VERSIONS).map(({ kind, name, version }) => ({ kind, name, version }));
  return { dryRun, ...report, versions };
}

/** What an import would change. @throws PublicError invalid */
export async function diffFile(
  deps: FileDeps,
  { text, ...wish }: ImportWish & { text: string },
  work: LongWork = {},
): Promise<PlanReport> {
  const { planned, report } = await planOf(deps, { text, wish, saves: false }, work);
  await deps.settings.previewPlanned(planned, work);
  return report;
}

/** All settings as YAML. */
export async function exportFile({ settings, aside }: FileDeps, wish: SettingsFileWish, work: LongWork = {}) {
  const rows = await settings.rows();
  if (rows.length <= SMALL_STORE) return settingsFile(rows, wish);
  return aside.run<string>('export', wish, { stored: pieceOf(rows) }, work.signal);
}

interface Planned {
  planned: PlannedDocument[];
  report: PlanReport;
}

async function planOf(
  { settings, aside }: FileDeps,
  file: { text: string; wish: ImportWish; saves: boolean },
  { signal, progress }: LongWork,
): Promise<Planned> {
  const rows = await settings.rows();
  if (file.text.length <= SMALL_TEXT && rows.length <= SMALL_STORE) {
    const plan = planFile({ ...file, stored: rows });
    if ('problems' in plan) throw new PublicError('invalid', '', plan.problems);
    return plan;
  }
  const planned: PlannedDocument[] = [];
  const answer = await aside.run<PlanAnswer>(
    'plan',
    file,
    {
      stored: pieceOf(rows),
      planned: (piece: PlannedDocument[]) => void planned.push(...piece),
      phase: (phase: Phase) => progress?.(phase, 0, 0),
    },
    signal,
  );
  if ('problems' in answer) throw new PublicError('invalid', '', answer.problems);
  return { planned, report: answer.report };
}

function pieceOf(rows: readonly SettingRow[]) {
  return (from: number) =>
    rows.slice(from, from + PIECE).map(({ kind, name, document }) => ({ kind, name, document }));
}

/** @throws PublicError would-lose, with what it is */
function refuseLoss({ lost }: PlanReport): void {
  if (lost.length === 0) return;
  throw new PublicError(
    'would-lose',
    '',
    documentsIn(lost).map((message) => ({ path: '', message })),
  );
}

/** A document is a line, and indented lines below it. */
function documentsIn(lines: readonly string[]): string[] {
  return lines.join('\n').split(/\n(?! )/);
}
