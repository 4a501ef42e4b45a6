/**
 * Settings as a file for people and for version control. Owns: that the same settings always give the
 * same bytes. Must not know: where the file goes. Reading it back is from-yaml's work.
 */
import { Document, isMap, isScalar } from 'yaml';
import { yamlText } from '../lib/yaml-text';
import type { SettingDocument } from './from-yaml';
import { SETTING_KINDS, type SettingKind } from './setting-kinds';
import { shortDocument } from './short-document';

/** First line of every file: what it is. */
const FORMAT = '# Aftercall settings, format 1';

/**
 * Sections in a fixed order, names sorted, keys in the order of their schema, defaults left out. A
 * document that does not fit its kind is written as it is. Of two documents with one name the later counts.
 *
 * @returns YAML 1.2; texts that an older YAML would read as something else are quoted
 */
export function exportSettingsYaml(documents: readonly SettingDocument[]): string {
  const sections = new Map<string, unknown>();
  for (const kind of Object.keys(SETTING_KINDS) as SettingKind[]) {
    const section = sectionOf(
      kind,
      documents.filter((one) => one.kind === kind),
    );
    if (section !== undefined) sections.set(SETTING_KINDS[kind].section, section);
  }
  if (sections.size === 0) return `${FORMAT}\n`;
  return `${FORMAT}\n\n${print(sections)}`;
}

function sectionOf(kind: SettingKind, documents: readonly SettingDocument[]): unknown {
  const byName = new Map(documents.map(({ name, document }) => [name, shortDocument(kind, document)]));
  const { onlyName } = SETTING_KINDS[kind];
  if (onlyName !== undefined) return byName.get(onlyName);
  const names = [...byName.keys()].sort();
  return names.length === 0 ? undefined : new Map(names.map((name) => [name, byName.get(name)]));
}

function print(sections: ReadonlyMap<string, unknown>): string {
  // Without aliases: the same list in two documents is written twice.
  const yaml = new Document(sections, { aliasDuplicateObjects: false, compat: 'yaml-1.1' });
  if (isMap(yaml.contents)) {
    for (const { key } of yaml.contents.items.slice(1)) if (isScalar(key)) key.spaceBefore = true;
  }
  return yamlText(yaml, { lineWidth: 0 });
}
