/** Puts a new flow into a folder: the flow, its prompts and a test of it, as it is told. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { makeFolder } from '../../lib/make-folder';
import { Rehearsal } from '../../rehearsal/rehearsal';
import { hintFor } from '../../settings/hint';
import { readScene } from '../read-scene';
import { TEMPLATES } from './templates';

/** @returns the files it wrote @throws Error when there is no such template, or the flow or its prompts exist */
export async function addFlow(folder: string, name: string, template: string): Promise<string[]> {
  const found = TEMPLATES[template];
  if (!found)
    throw new Error(
      `there is no template "${template}" (${hintFor(template, Object.keys(TEMPLATES), 'templates')})`,
    );
  if (!/^[a-z][a-z0-9-]*$/.test(name))
    throw new Error(`a flow cannot be called "${name}": small letters, digits and -, such as my-${template}`);
  const [flow, prompts, test] = [`${name}.flow.yaml`, 'prompts/en.yaml', `tests/${name}.call`].map((path) =>
    join(folder, path),
  ) as [string, string, string];
  const known = await readFile(prompts, 'utf8').catch(() => '');
  const keys: unknown = parse(known);
  if (typeof keys === 'object' && keys !== null && name in keys)
    throw new Error(`${prompts} has prompts for "${name}" already: choose another name`);
  for (const path of ['prompts', 'tests']) makeFolder(join(folder, path));
  await writeFile(flow, found.flow.replaceAll('NAME', name), { flag: 'wx' }).catch(() => {
    throw new Error(`${flow} exists already, or cannot be written`);
  });
  await writeFile(
    prompts,
    `${known === '' || known.endsWith('\n') ? known : `${known}\n`}${name}:\n${found.prompts}`,
  );
  const given = template === 'order' ? 'given http /orders/12345 answers 200 {"status":"shipped"}\n' : '';
  const story = `A call to ${name}.\n${given}\n> caller dials ${name}\n${found.test}`;
  const head = story.slice(0, story.indexOf('>'));
  await writeFile(test, `${head}${new Rehearsal(await readScene(folder), story).play()}\n`, { flag: 'wx' });
  return [flow, prompts, test];
}
