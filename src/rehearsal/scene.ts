/**
 * What authors' calls happen in: the flows of a folder and the settings beside them. Owns: that a flow can be dialled by
 * its name, with params and a language. PURE: reading files is for others.
 */
import { sealedText } from '../call/sealed';
import { checkFlows, printProblem, type Problem } from '../flow/catalog';
import type { Catalog } from '../flow/model';
import type { JsonObject } from '../lib/json';
import type { World } from '../session/world';
import { parseSettingsYaml } from '../settings/from-yaml';
import { hintFor } from '../settings/hint';
import { problemOf } from '../settings/references/number-params';
import { settingsFrom, withGivens, type Document } from './givens';
import type { Story } from './story';

export interface Scene {
  catalog: Catalog;
  documents: Document[];
  env: JsonObject;
  secrets: JsonObject;
}

type Files = { [path: string]: string };

/** Where a flow is called that no number has. */
const LINE = '+19995550100';

/**
 * @param files the flows and prompts, by path
 * @param settings YAML; empty: none
 * @throws Error with every problem as lines, when the flows or the settings have mistakes
 */
export function sceneOf(files: { [path: string]: string }, settings: string): Scene {
  const { catalog, problems } = checkFlows(files);
  if (!catalog) throw new Error(printed(problems, files));
  const read = parseSettingsYaml(settings);
  if (read.problems.length > 0)
    throw new Error(read.problems.map(({ path, message }) => `settings: ${path}: ${message}`).join('\n'));
  return { catalog, documents: read.documents, env: envOf(files), secrets: secretsOf(files) };
}

/** The world of a story, and the story with a number where it dials a flow. @throws when the flow or a param does not exist */
export function stageOf(scene: Scene, story: Story): { world: World; story: Story } {
  const dialled = story.inputs.flatMap((input) =>
    input.do === 'dial' ? [input.to] : input.do === 'place' ? [input.from] : [],
  );
  const name = dialled.find((to) => !isAddress(to));
  const world = worldOf(scene, name, story);
  const inputs = story.inputs.map((input) => {
    if (input.do === 'dial' && input.to === name) return { ...input, to: LINE };
    return input.do === 'place' && input.from === name ? { ...input, from: LINE } : input;
  });
  return { world, story: { ...story, inputs } };
}

/** Worlds of a scene by what they depend on: settings are read once for all stories that change them alike. */
const worlds = new WeakMap<Scene, Map<string, World>>();

function worldOf(scene: Scene, name: string | undefined, story: Story): World {
  const known = worlds.get(scene) ?? new Map<string, World>();
  worlds.set(scene, known);
  const key = JSON.stringify([name, story.givens.filter(({ kind }) => kind !== 'http')]);
  const world = known.get(key) ?? makeWorld(scene, name, story);
  known.set(key, world);
  return world;
}

function makeWorld(
  { documents, env, secrets, catalog }: Scene,
  name: string | undefined,
  story: Story,
): World {
  const all = withGivens(documents, story);
  if (name === undefined) nothingForFlow(story);
  if (name === undefined) return { catalog, settings: settingsFrom(all), env, secrets };
  const own = withParams(catalog, name, story);
  const document = { flow: name, language: languageOf(own, name, story) };
  return {
    catalog: own,
    settings: settingsFrom([...all, { kind: 'number', name: LINE, document }]),
    env,
    secrets,
  };
}

/** @throws where a number or a chat is given what only a flow called by its name takes */
function nothingForFlow({ givens }: Story): void {
  const given = givens.find(({ kind }) => kind === 'params' || kind === 'language')?.kind;
  if (given !== undefined)
    throw new Error(
      `${given} ${given === 'params' ? 'go' : 'goes'} with the name of a flow: a number or a chat address has its own in the settings`,
    );
}

function isAddress(to: string): boolean {
  return /^\+|^sips?:|^client:|@/.test(to);
}

/** The catalog with the story's params as the flow's own defaults. */
function withParams(catalog: Catalog, name: string, { givens }: Story): Catalog {
  const flow = catalog.flows.get(name);
  if (!flow)
    throw new Error(`flow "${name}" does not exist (${hintFor(name, catalog.flows.keys(), 'flows')})`);
  if (!flow.channels.includes('voice'))
    throw new Error(
      `flow "${name}" is for chats alone: a test of it begins with > customer opens a web chat`,
    );
  const params = { ...flow.params };
  for (const given of givens) {
    if (given.kind !== 'params') continue;
    for (const [param, value] of Object.entries(given.values)) {
      const spec = params[param];
      const problem = problemOf({ name, params: flow.params }, param, value as string);
      if (problem || !spec)
        throw new Error(
          `params.${param}: ${problem?.message ?? ''}${problem?.hint ? ` (${problem.hint})` : ''}`,
        );
      params[param] = { ...spec, default: value };
    }
  }
  const unset = Object.keys(params).filter((param) => params[param]?.default === undefined);
  if (unset.length > 0) throw new Error(`flow "${name}" needs a value for ${unset.join(', ')}`);
  return { ...catalog, flows: new Map(catalog.flows).set(name, { ...flow, params }) };
}

function languageOf(catalog: Catalog, name: string, { givens }: Story): string {
  const spoken = catalog.flows.get(name)?.languages ?? [];
  const given = givens.find((one) => one.kind === 'language');
  if (given?.kind !== 'language') return spoken[0] ?? 'en';
  if (spoken.some((one) => one === given.language || given.language.startsWith(`${one}-`)))
    return given.language;
  throw new Error(`flow "${name}" does not speak ${given.language} (languages: ${spoken.join(', ')})`);
}

/** Addresses that lead nowhere: what is asked there the story answers. */
function envOf(files: Files): JsonObject {
  const address = (name: string): string => `http://${name.toLowerCase().replaceAll('_', '-')}.test`;
  return Object.fromEntries(namesUnder('env', files).map((name) => [name, address(name)]));
}

/** Sealed, as flows have them, with nothing inside. */
function secretsOf(files: Files): JsonObject {
  return Object.fromEntries(namesUnder('secret', files).map((name) => [name, sealedText('rehearsed')]));
}

function namesUnder(root: string, files: Files): string[] {
  const names = new RegExp(`\\b${root}\\.([A-Za-z_]\\w*)`, 'g');
  return Object.values(files).flatMap((text) => [...text.matchAll(names)].map(([, name = '']) => name));
}

function printed(problems: Problem[], files: { [path: string]: string }): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  return errors.map((one) => printProblem(one, files[one.file] ?? '')).join('\n');
}
