/** The scene of a story: flows, settings and the HTTP answers its flows get. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkFlows } from '../../../src/flow/catalog';
import type { Catalog } from '../../../src/flow/model';
import { isText } from '../../../src/flow/release';
import { settingsFrom, withGivens, type Document } from '../../../src/rehearsal/givens';
import type { World } from '../../../src/session/world';
import type { Settings } from '../../../src/settings/read-settings';
import { parseSettingsYaml } from '../../../src/settings/from-yaml';
import type { Story } from '../../../src/rehearsal/story';

const FLOWS = resolve(__dirname, '../../../flows');
const EXTRA = resolve(__dirname, '../../flows');

/** Shipped flows and the extra ones of the tests as one release. */
export function flowFiles(): { [path: string]: string } {
  const files: { [path: string]: string } = {};
  for (const folder of [FLOWS, EXTRA]) {
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!isText(path)) continue;
      const text = readFileSync(join(folder, path), 'utf8');
      // Flows of the tests come in the place of shipped ones of their name, prompts beside them.
      files[path] = path.startsWith('prompts/') ? (files[path] ?? '') + text : text;
    }
  }
  return files;
}

let cached: Catalog | undefined;

/** The release all stories run on. */
export function catalog(): Catalog {
  if (cached) return cached;
  const { catalog: built, problems } = checkFlows(flowFiles(), { env: ['ORDER_API'] });
  if (!built) throw new Error(problems.map((one) => `${one.file}:${one.line} ${one.message}`).join('\n'));
  return (cached = built);
}

let given: readonly Document[] | undefined;

/** The example settings, the numbers of the extra flows, and what the story changes. */
export function documents(story: Story): Document[] {
  given ??= [
    ...readDocuments(join(FLOWS, 'settings.example.yaml')),
    ...readDocuments(join(EXTRA, 'settings.yaml')),
  ];
  return withGivens(given, story);
}

function readDocuments(path: string): Document[] {
  const { documents: found, problems } = parseSettingsYaml(readFileSync(path, 'utf8'));
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return found;
}

export function settingsOf(story: Story): Settings {
  return settingsFrom(documents(story));
}

/** What a story of the pure core happens in. */
export function worldOf(story: Story): World {
  return { catalog: catalog(), settings: settingsOf(story), env: { ORDER_API: 'http://orders.test' } };
}
