/**
 * The settings a folder of flows begins with, checked against its flows. Owns: how a mistake in them is
 * printed. Must not know: the store.
 */
import type { CompiledFlow } from '../flow/model';
import { checkReferences } from '../settings/check-references';
import { parseSettingsYaml } from '../settings/from-yaml';
import { readSettings } from '../settings/read-settings';

/**
 * What is wrong with the documents themselves; if nothing is, with what they say of each other and of
 * the flows: a flow that is used for chats and has a step that only a call can do, for instance.
 * @param path of the file, as it is printed
 * @returns one text a problem, ready to be printed
 */
export function checkSeed(path: string, text: string, flows: Iterable<CompiledFlow>): string[] {
  const { documents, problems } = parseSettingsYaml(text);
  if (problems.length > 0)
    return problems.map((one) => printed(`${path}:${one.line}:${one.column}`, one.path, one));
  const rows = documents.map(({ kind, name, document }) => ({
    ...{ kind, name, version: 1 },
    document: JSON.stringify(document),
  }));
  const settings = readSettings(1, rows);
  return [...settings.problems, ...checkReferences(settings, [...flows])].map((one) =>
    printed(path, [`${one.kind} "${one.name}"`, one.path].filter((part) => part !== '').join(': '), one),
  );
}

function printed(
  place: string,
  subject: string,
  { message, hint }: { message: string; hint?: string },
): string {
  const head = `${place}  error  ${[subject, message].filter((part) => part !== '').join(': ')}  [settings]`;
  return hint === undefined ? head : `${head}\n   = ${hint}`;
}
