/** `aftercall paths`: every way a call of a flow can go, and what must not happen on any. Owns: what values stand for. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type { Catalog, CompiledFlow, FieldSpec } from '../flow/model';
import { hintFor } from '../settings/hint';
import { walkPaths, type Bounds } from '../rehearsal/walk-paths';
import { readScene } from './read-scene';

interface Options extends Bounds {
  flows: string;
}

export function pathsCommand(write: (line: string) => void = console.log): Command {
  return new Command('paths')
    .argument('[flow]', 'name of a flow (default: all that calls use)')
    .option('--flows <folder>', 'folder of the flows', './flows')
    .option('--most <calls>', 'how many calls are played at most for a flow', count, 2000)
    .option('--depth <acts>', 'how many things happen in a call at most', count, 40)
    .action(async (name: string | undefined, { flows: folder, most, depth }: Options) => {
      const scene = await readScene(folder);
      const wanted = voiceFlows(scene.catalog, name);
      const bodies = await bodiesIn(folder);
      for (const { name: flow, params } of wanted) {
        const walk = walkPaths(scene, { flow, givens: givenFor(params), bodies }, { most, depth });
        write(
          `${flow}: ${walk.paths} paths, ${walk.problems.length} problems${walk.cut === null ? '' : ` (${walk.cut})`}`,
        );
        for (const { message, story } of walk.problems)
          for (const line of ['', `! ${message}`, '', ...story.split('\n'), '']) write(line);
        if (walk.problems.length > 0) process.exitCode = 1;
      }
    });
}

/** @throws Error when there is none, or it is for chats */
function voiceFlows({ flows }: Catalog, name: string | undefined): CompiledFlow[] {
  const wanted = [...flows.values()].filter((flow) => flow.name === (name ?? flow.name));
  const calls = wanted.filter(({ channels }) => channels.includes('voice'));
  if (calls.length > 0) return calls;
  if (wanted.length > 0)
    throw new Error(`only calls are walked, and ${name ?? 'every flow here'} is for chats`);
  throw new Error(`flow "${name ?? ''}" does not exist (${hintFor(name ?? '', flows.keys(), 'flows')})`);
}

/** What the authors' tests answer http steps with, and an empty object. */
async function bodiesIn(folder: string): Promise<string[]> {
  const names = (await readdir(join(folder, 'tests')).catch(() => [])).filter((one) => one.endsWith('.call'));
  const tests = await Promise.all(names.map((name) => readFile(join(folder, 'tests', name), 'utf8')));
  const bodies = tests.flatMap((text) => [...text.matchAll(/^given http \S+ answers 2\d\d (.+)$/gm)]);
  return [...new Set(['{}', ...bodies.map(([, body = '']) => body)])];
}

/** A value for each param that has no default. */
function givenFor(params: { [name: string]: FieldSpec }): string[] {
  const unset = Object.entries(params).filter(([, spec]) => spec.default === undefined);
  const values = Object.fromEntries(
    unset.map(([name, spec]) => [name, spec.enum?.[0] ?? SAMPLES[spec.type]]),
  );
  return unset.length > 0 ? [`given params: ${JSON.stringify(values)}`] : [];
}

const SAMPLES = {
  string: 'something',
  integer: 1,
  number: 1.5,
  boolean: true,
  recording: null,
  any: 'something',
};

function count(written: string): number {
  if (/^[1-9]\d{0,6}$/.test(written)) return Number(written);
  throw new InvalidArgumentError('It must be a whole number from 1.');
}
