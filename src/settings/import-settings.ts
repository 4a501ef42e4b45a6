/**
 * Settings that come from elsewhere: our own file, or one in the spelling of CCAI Platform. Owns: what of
 * a file is rewritten before it is read. Must not know: whether a document is right (see from-yaml).
 */
import { isMap, type Document } from 'yaml';
import { parseSettingsYaml, type ParsedSettings } from './from-yaml';
import { camelCase } from './import/parameter-names';
import { isPostSessionKey, rewritePostSession } from './import/post-session-spelling';
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
 * of call types, an opt-in that is a checkbox. A file that is nothing but one such document is the setting
 * for all calls. Never throws.
 *
 * @param text YAML 1.2 or JSON
 */
export function importSettingsYaml(text: string): ImportedSettings {
  let translated: string[] = [];
  const parsed = parseSettingsYaml(text, (yaml) => {
    translated = rewrite(yaml);
  });
  return { ...parsed, translated };
}

function rewrite(yaml: Document.Parsed): string[] {
  const to = new Rewriter(yaml);
  if (isBareDocument(to, yaml)) to.wrap(sectionOf('call-post-session'));
  const root = to.map(yaml.contents);
  if (!root) return [];
  for (const { key, pair } of to.pairs(root)) {
    if (SECTIONS.has(camelCase(key))) to.rename(root, pair, camelCase(key), []);
  }
  const global = to.map(to.find(root, sectionOf('call-post-session'))?.value);
  if (global) rewritePostSession(to, global, [sectionOf('call-post-session')]);
  const queues = to.map(to.find(root, sectionOf('queue-call-post-session'))?.value);
  for (const { key, pair } of queues ? to.pairs(queues) : []) {
    const document = to.map(pair.value);
    if (document) rewritePostSession(to, document, [sectionOf('queue-call-post-session'), key]);
  }
  return to.translated;
}

/** A file without sections whose every key is a field of post-session transfers. */
function isBareDocument(to: Rewriter, { contents }: Document.Parsed): boolean {
  return (
    isMap(contents) &&
    contents.items.length > 0 &&
    to.pairs(contents).every(({ key }) => isPostSessionKey(key))
  );
}
