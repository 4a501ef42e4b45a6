/**
 * What an import of a file would save, and what is told of it. Owns: that the answer stays readable, however much a file
 * says. Must not know: the store, or who asks. Pure: it is computed here or on a thread of its own.
 */
import { PublicError, type ProblemDetail } from '../errors';
import { inOneGo } from '../lib/in-one-go';
import { printDiff, type DocumentDiff } from '../settings/diff-settings';
import { maskProblems } from '../settings/mask-problems';
import { planImport, type ImportWish } from '../settings/plan-import';
import { planDocuments, type PlannedDocument } from './plan-settings';
import { documentsOf, type StoredText } from './stored-text';

export interface FileToPlan {
  /** YAML 1.2 or JSON */
  text: string;
  stored: readonly StoredText[];
  wish: ImportWish;
  /** masks in the place of values are mistakes: they would be saved */
  saves: boolean;
}

export interface PlanReport {
  /** documents that differ; of very many the first ones: `counts` says how many there are */
  diffs: DocumentDiff[];
  text: string;
  /** lines: what replacing would take away */
  lost: string[];
  translated: string[];
  counts: { added: number; changed: number; removed: number; lost: number };
}

/** What is to be saved, or what is wrong with the file. */
export type PlannedFile = { problems: ProblemDetail[] } | { planned: PlannedDocument[]; report: PlanReport };

/** So many documents, and lines of changed spelling, are told; people read no more, and files hold 60,000. */
const MOST_TOLD = 1000;

export function planFile({ text, stored, wish, saves }: FileToPlan): PlannedFile {
  const plan = planImport(text, documentsOf(stored), wish);
  if (plan.problems.length > 0) return { problems: plan.problems };
  const masks = saves
    ? plan.documents.flatMap(({ kind, name, document }) => maskProblems(document, [kind, name]))
    : [];
  if (masks.length > 0) return { problems: masks };
  const removed = plan.diffs.filter(({ change }) => change === 'removed');
  const changes = [...plan.documents, ...removed.map(({ kind, name }) => ({ kind, name, document: null }))];
  const before = new Map(stored.map((one) => [keyOf(one.kind, one.name), one]));
  try {
    const planned = inOneGo(planDocuments(changes, (kind, name) => before.get(keyOf(kind, name))));
    return { planned, report: reportOf(plan) };
  } catch (error) {
    if (error instanceof PublicError) return { problems: [...error.problems] };
    throw error;
  }
}

function reportOf({ diffs, lost, translated }: ReturnType<typeof planImport>): PlanReport {
  const count = (change: DocumentDiff['change']): number =>
    diffs.filter((one) => one.change === change).length;
  const [told, gone] = [diffs.slice(0, MOST_TOLD), lost.slice(0, MOST_TOLD)];
  return {
    diffs: told,
    text: `${printDiff(told)}${more(diffs.length - told.length)}`,
    lost:
      gone.length === 0 ? [] : `${printDiff(gone)}${more(lost.length - gone.length)}`.trimEnd().split('\n'),
    translated: translated.slice(0, MOST_TOLD),
    counts: {
      ...{ added: count('added'), changed: count('changed'), removed: count('removed') },
      lost: lost.length,
    },
  };
}

function more(count: number): string {
  return count > 0 ? `and ${count} more documents\n` : '';
}

function keyOf(kind: string, name: string): string {
  return JSON.stringify([kind, name]);
}
