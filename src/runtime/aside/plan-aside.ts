/** The plan of an import, on its thread. Owns: fetching what is stored, and giving what is planned, piece by piece. */
import type { ImportWish } from '../../settings/plan-import';
import { planFile, type PlannedFile, type PlanReport } from '../plan-file';
import type { StoredText } from '../stored-text';
import type { Host } from './host';

export interface PlanInput {
  text: string;
  wish: ImportWish;
  saves: boolean;
}

/** The planned documents have been told by then. */
export type PlanAnswer = Exclude<PlannedFile, { planned: unknown }> | { report: PlanReport };

/** Documents in one message. */
const PIECE = 200;

export async function planAside({ text, wish, saves }: PlanInput, host: Host): Promise<PlanAnswer> {
  host.tell('phase', 'reading');
  const stored = await storedOf(host);
  const plan = planFile({ text, stored, wish, saves });
  if ('problems' in plan) return plan;
  for (let from = 0; from < plan.planned.length; from += PIECE)
    await host.ask('planned', plan.planned.slice(from, from + PIECE));
  return { report: plan.report };
}

/** Every stored document, as the main thread has time for it. */
export async function storedOf(host: Host): Promise<StoredText[]> {
  const all: StoredText[] = [];
  for (;;) {
    const piece = await host.ask<StoredText[]>('stored', all.length);
    if (piece.length === 0) return all;
    all.push(...piece);
  }
}
