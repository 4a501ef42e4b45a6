import { validateSetting } from '../../src/settings/validate-setting';

/** The problems of a document, one text each: `path: message (hint)`. */
export function problemsOf(kind: string, name: string, document: unknown): string[] {
  const result = validateSetting(kind, name, document);
  if (result.ok) return [];
  return result.problems.map(
    ({ path, message, hint }) => `${path}: ${message}${hint === undefined ? '' : ` (${hint})`}`,
  );
}
