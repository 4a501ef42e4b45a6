/**
 * Settings that come from elsewhere: our own file, or one in the spelling of CCAI Platform. Owns: what of
 * a file is rewritten before it is read. Must not know: whether a document is right (see from-yaml).
 */
import { isMap, type Document, type YAMLMap } from 'yaml';
import { parseSettingsYaml, type ParsedSettings, type SettingDocument } from './from-yaml';
import { camelCase } from './import/parameter-names';
import {
  isKeyOf,
  POST_SESSION_DOCUMENTS,
  rewritePostSession,
  type PostSessionDocument,
} from './import/post-session-spelling';
import { Rewriter } from './import/rewriter';
import { SETTING_KINDS, type SettingKind } from './setting-kinds';

export interface ImportedSettings extends ParsedSettings {
  /** one line for each change of spelling: `callPostSession.dataParameters[0].source: "ujet_metadata" -> "metadata"` */
  translated: string[];
}

const SECTIONS = new Set(Object.values(SETTING_KINDS).map(({ section }) => section));
const sectionOf = (kind: SettingKind): string => SETTING_KINDS[kind].section;

/**
 * Reads a file of settings like parseSettingsYaml, and also the spelling of CCAI Platform: snake case,
 * `data_parameters` from `ujet_metadata`, `data_records` with `in_metadata` and `in_crm_record`, its names
 * of call types and chat types, an opt-in that is a checkbox, a queue's toggle. A file that is nothing but
 * one such document is the setting for all calls, or for all chats where calls have no such keys. Never
 * throws.
 *
 * @param text YAML 1.2 or JSON
 * @param whole see parseSettingsYaml
 */
export function importSettingsYaml(
  text: string,
  whole?: (part: SettingDocument) => unknown,
): ImportedSettings {
  let translated: string[] = [];
  const prepare = (yaml: Document.Parsed): void => {
    translated = rewrite(yaml);
  };
  return { ...parseSettingsYaml(text, prepare, whole), translated };
}

function rewrite(yaml: Document.Parsed): string[] {
  const to = new Rewriter(yaml);
  const bare = bareDocument(to, yaml);
  if (bare !== undefined) to.wrap(sectionOf(bare));
  const root = to.map(yaml.contents);
  if (!root) return [];
  for (const { key, pair } of to.pairs(root)) {
    if (SECTIONS.has(camelCase(key))) to.rename(root, pair, camelCase(key), []);
  }
  for (const kind of POST_SESSION_DOCUMENTS) rewriteSection(to, kind, root);
  return to.translated;
}

function rewriteSection(to: Rewriter, kind: PostSessionDocument, root: YAMLMap): void {
  const { section, onlyName } = SETTING_KINDS[kind];
  const written = to.map(to.find(root, section)?.value);
  if (!written) return;
  if (onlyName !== undefined) return rewritePostSession(to, kind, written, [section]);
  for (const { key, pair } of to.pairs(written)) {
    const document = to.map(pair.value);
    if (document) rewritePostSession(to, kind, document, [section, key]);
  }
}

/** What a file is that has no sections, but only fields of post-session transfers. */
function bareDocument(to: Rewriter, { contents }: Document.Parsed): PostSessionDocument | undefined {
  if (!isMap(contents) || contents.items.length === 0) return undefined;
  const keys = to.pairs(contents).map(({ key }) => key);
  return (['call-post-session', 'chat-post-session'] as const).find((kind) =>
    keys.every((key) => isKeyOf(kind, key)),
  );
}
