/** The file `shared.yaml`: text to what all flows know. Must not know: the flows. */
import type { Problem } from '../problem';
import { sharedFile } from '../schema/shared';
import type { Statics } from '../statics';
import { plain, type Located } from './located';
import { parseYaml } from './parse-yaml';
import { schemaProblems } from './schema-problems';

export interface SharedSource {
  statics: Statics;
  /** null: there is no such file, or it cannot be understood */
  tree: Located | null;
  problems: Problem[];
}

const NOTHING: Statics = { constants: {}, tables: {} };

/** @param text undefined: there is no such file */
export function readShared(path: string, text: string | undefined): SharedSource {
  if (text === undefined) return { statics: NOTHING, tree: null, problems: [] };
  const { tree, problems } = parseYaml(path, text, 'write constants: or tables:, or take the file out');
  if (!tree) return { statics: NOTHING, tree, problems };
  const read = sharedFile.safeParse(plain(tree));
  if (!read.success)
    return { statics: NOTHING, tree: null, problems: schemaProblems(read.error, sharedFile, tree) };
  const { constants = {}, tables = {} } = read.data;
  return { statics: { constants, tables }, tree, problems: [] };
}

/** What a flow knows: its own goes before what is shared. */
export function withShared(own: Statics, shared: Statics): Statics {
  return {
    constants: { ...shared.constants, ...own.constants },
    tables: { ...shared.tables, ...own.tables },
  };
}
