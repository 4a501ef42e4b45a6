/**
 * One settings document by kind and name. Owns: whether it may be saved as far as it alone can tell.
 * Must not know: other documents (see check-references).
 */
import { checkDocument, type CheckedDocument } from './check-document';
import { hintFor } from './hint';
import { toProblem, type PlacedProblem, type Problem } from './problem';
import { isSettingKind, SETTING_KINDS, type SettingDocuments, type SettingKind } from './setting-kinds';

export type ValidatedSetting<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/**
 * Checks a document somebody wants to save, or a stored one. Unknown kinds and misspelled names are
 * problems of the document as a whole (`path` is empty).
 *
 * @param document parsed JSON
 * @returns the document with defaults filled in, or every problem at once
 */
export function validateSetting<K extends SettingKind>(
  kind: K,
  name: string,
  document: unknown,
): ValidatedSetting<SettingDocuments[K]>;
export function validateSetting(kind: string, name: string, document: unknown): ValidatedSetting<unknown>;
export function validateSetting(kind: string, name: string, document: unknown): ValidatedSetting<unknown> {
  const checked = placeProblems(kind, name, document);
  return checked.ok ? checked : { ok: false, problems: checked.problems.map(toProblem) };
}

/** The same, with the problems' places unwritten, for readers that know where each key stands in a file. */
export function placeProblems(kind: string, name: string, document: unknown): CheckedDocument<unknown> {
  if (!isSettingKind(kind)) {
    const hint = hintFor(kind, Object.keys(SETTING_KINDS), 'kinds');
    return { ok: false, problems: [{ at: [], message: `unknown kind of setting "${kind}"`, hint }] };
  }
  const wrongName = nameProblems(kind, name);
  const checked = checkDocument<unknown>(SETTING_KINDS[kind].schema, document);
  if (wrongName.length === 0) return checked;
  return { ok: false, problems: [...wrongName, ...(checked.ok ? [] : checked.problems)] };
}

function nameProblems(kind: SettingKind, name: string): PlacedProblem[] {
  const row = SETTING_KINDS[kind];
  if (row.isName(name)) return [];
  const message = `"${name}" cannot be the name of a ${kind}`;
  return [{ at: [], mark: 'key', message, hint: `names are ${row.nameRule}` }];
}
