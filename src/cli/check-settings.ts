/**
 * The settings beside a folder of flows, as `aftercall check` needs them. Owns: which file they are in, what flows may name
 * of them, and how a mistake in them is printed. Must not know: the store.
 */
import type { CompiledFlow } from '../flow/model';
import { checkReferences } from '../settings/check-references';
import { readSettingsBeside } from '../runtime/settings-beside';
import { parseSettingsYaml } from '../settings/from-yaml';
import { placesInYaml } from '../settings/place-in-yaml';
import { readSettings } from '../settings/read-settings';

export interface SettingsBeside {
  /** what flows may name; flags only where there are any: one that is not there is off */
  known: { queues: string[]; hours: string[]; flags?: string[] };
  /** what is wrong with the documents; if nothing is, what they say of each other and of the flows */
  problems(flows: Iterable<CompiledFlow> | null): string[];
}

/** @returns null: there is no such file */
export async function settingsBeside(folder: string): Promise<SettingsBeside | null> {
  const file = await readSettingsBeside(folder);
  return file && beside(`${folder}/${file.name}`, file.text);
}

function beside(path: string, text: string): SettingsBeside {
  const { documents, problems } = parseSettingsYaml(text);
  const names = (kind: string): string[] => documents.flatMap((one) => (one.kind === kind ? [one.name] : []));
  const flags = names('flag');
  const known = { queues: names('queue'), hours: names('hours'), ...(flags.length > 0 ? { flags } : {}) };
  if (problems.length > 0) {
    const lines = problems.map((one) => printed(`${path}:${one.line}:${one.column}`, one.path, one));
    // What could not be read may be what a flow names.
    return { known: {} as SettingsBeside['known'], problems: () => lines };
  }
  const rows = documents.map(({ kind, name, document }) => ({
    ...{ kind, name, version: 1 },
    document: JSON.stringify(document),
  }));
  const settings = readSettings(1, rows);
  const placeOf = placesInYaml(text);
  const all = (flows: Iterable<CompiledFlow>): string[] =>
    [...settings.problems, ...checkReferences(settings, [...flows])].map((one) => {
      const { line, column } = placeOf(one);
      const place = `${path}:${line}:${column}`;
      return printed(
        place,
        [`${one.kind} "${one.name}"`, one.path].filter((part) => part !== '').join(': '),
        one,
      );
    });
  // What settings say of flows can be told only when the flows are whole.
  return { known, problems: (flows) => (flows ? all(flows) : []) };
}

function printed(
  place: string,
  subject: string,
  { message, hint }: { message: string; hint?: string },
): string {
  const head = `${place}  error  ${[subject, message].filter((part) => part !== '').join(': ')}  [settings]`;
  return hint === undefined ? head : `${head}\n   = ${hint}`;
}
