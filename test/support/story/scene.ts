/** The scene of a story: flows, settings and the HTTP answers its flows get. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkFlows } from '../../../src/flow/catalog';
import type { Catalog } from '../../../src/flow/model';
import { readSettings, type Settings } from '../../../src/settings/read-settings';
import { parseSettingsYaml } from '../../../src/settings/from-yaml';
import type { Story } from './story';

const FLOWS = resolve(__dirname, '../../../flows');
const EXTRA = resolve(__dirname, '../../flows');

export interface Document {
  kind: string;
  name: string;
  document: unknown;
}

/** Shipped flows and the extra ones of the tests as one release. */
export function flowFiles(): { [path: string]: string } {
  const files: { [path: string]: string } = {};
  for (const folder of [FLOWS, EXTRA]) {
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/^([^/]+\.flow|prompts\/[^/]+)\.yaml$/.test(path)) continue;
      files[path] = (files[path] ?? '') + readFileSync(join(folder, path), 'utf8');
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

/** The example settings, the numbers of the extra flows, and what the story changes. */
export function documents(story: Story): Document[] {
  const read = (path: string): Document[] => {
    const { documents: found, problems } = parseSettingsYaml(readFileSync(path, 'utf8'));
    if (problems.length > 0) throw new Error(JSON.stringify(problems));
    return found;
  };
  const all = [...read(join(FLOWS, 'settings.example.yaml')), ...read(join(EXTRA, 'settings.yaml'))];
  for (const given of story.givens) {
    if (given.kind !== 'setting') continue;
    const known = all.find((one) => one.kind === given.of && one.name === given.name);
    const document = { ...(known?.document as object | undefined), ...given.patch };
    if (known) known.document = document;
    else all.push({ kind: given.of, name: given.name, document });
  }
  return all;
}

export function settingsOf(story: Story): Settings {
  const rows = documents(story).map(({ kind, name, document }, index) => ({
    kind,
    name,
    document: JSON.stringify(document),
    version: index + 1,
  }));
  const settings = readSettings(rows.length, rows);
  if (settings.problems.length > 0) throw new Error(JSON.stringify(settings.problems));
  return settings;
}

/** What the story's flows get for an HTTP request to `path`: 404 where the story gives nothing. */
export function httpAnswer(story: Story, path: string): { status: number; body: unknown } {
  const given = story.givens.find((one) => one.kind === 'http' && one.path === path);
  return given?.kind === 'http' ? { status: given.status, body: given.body } : { status: 404, body: null };
}

/** When the people of the story were asked before it began (ms before it), by address. */
export function earlierAsks(story: Story): { address: string; ago: number }[] {
  return story.givens.flatMap((given) =>
    given.kind === 'asked' ? [{ address: given.address, ago: given.days * 86_400_000 }] : [],
  );
}
