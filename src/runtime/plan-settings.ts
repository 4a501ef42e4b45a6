/**
 * Which documents a change of settings really changes. Owns: the check of each by itself and the
 * comparison with what is stored. Must not know: the store, or what documents say of each other.
 */
import { PublicError, type ProblemDetail } from '../errors';
import { MORE_PROBLEMS, MOST_PROBLEMS } from '../settings/problem';
import { validateSetting, type ValidatedSetting } from '../settings/validate-setting';
import { numberInstead } from '../settings/voice-address';

/** A document somebody wants to have; null: they want to have it deleted. */
export interface DocumentChange {
  kind: string;
  name: string;
  document: unknown;
}

/** A document that was checked: JSON text with defaults filled in; null: deleted. */
export interface PlannedDocument {
  kind: string;
  name: string;
  document: string | null;
}

/** The stored document of a name, if there is one. */
export type Stored = (kind: string, name: string) => { document: string | null } | undefined;

/**
 * In pieces of a document each.
 *
 * @param stored what there is; changes that change nothing there are left out. Absent: all are kept
 * @param known what there is: a new name has to be one that somebody can mean, one that is stored already goes on.
 *   Absent: any name will do, since files of before have to be read
 * @throws PublicError invalid, with the mistakes of all documents; of very many the first ones
 */
export function* planDocuments(
  changes: readonly DocumentChange[],
  stored?: Stored,
  known?: Stored,
): Generator<void, PlannedDocument[]> {
  const problems = repeated(changes);
  const planned: PlannedDocument[] = [];
  const single = changes.length === 1;
  for (const { kind, name, document } of changes) {
    yield;
    if (problems.length > MOST_PROBLEMS) break;
    const isNew = known !== undefined && !known(kind, name);
    const result = document === null ? null : validated({ kind, name, document }, isNew);
    if (result && !result.ok) {
      problems.push(
        ...result.problems.map((one) => (single ? one : { ...one, path: place(kind, name, one) })),
      );
      continue;
    }
    const one = { kind, name, document: result ? JSON.stringify(result.value) : null };
    if (!stored || changesAnything(one, stored(kind, name))) planned.push(one);
  }
  if (problems.length === 0) return planned;
  const told = problems.slice(0, MOST_PROBLEMS);
  if (told.length < problems.length) told.push({ path: '', message: MORE_PROBLEMS });
  const [first] = changes;
  throw new PublicError('invalid', single && first ? `${first.kind} "${first.name}"` : '', told);
}

function validated({ kind, name, document }: DocumentChange, isNew: boolean): ValidatedSetting<unknown> {
  const result = validateSetting(kind, name, document);
  const instead = isNew && kind === 'number' ? numberInstead(name) : null;
  if (instead === null) return result;
  const message = `"${name}" cannot be the name of a ${kind}`;
  const slip = { path: '', message, hint: instead };
  // A name that is refused anyhow is told once, with what to write.
  const others = result.ok ? [] : result.problems.filter((one) => one.message !== message);
  return { ok: false, problems: [slip, ...others] };
}

function repeated(changes: readonly DocumentChange[]): ProblemDetail[] {
  const seen = new Set<string>();
  return changes.flatMap(({ kind, name }) => {
    const path = `${kind} "${name}"`;
    const again = seen.has(path);
    seen.add(path);
    return again ? [{ path, message: 'is listed twice' }] : [];
  });
}

function place(kind: string, name: string, { path }: ProblemDetail): string {
  return [`${kind} "${name}"`, path].filter((part) => part !== '').join(': ');
}

function changesAnything({ kind, name, document }: PlannedDocument, row: ReturnType<Stored>): boolean {
  if (row?.document === undefined || row.document === null) return document !== null;
  return document === null || document !== withDefaults(row.document, kind, name);
}

/** A stored document as it would be written today: keys in the order of the schema, new defaults filled in. */
function withDefaults(text: string, kind: string, name: string): string {
  try {
    const result = validateSetting(kind, name, JSON.parse(text));
    return result.ok ? JSON.stringify(result.value) : text;
  } catch {
    return text;
  }
}
