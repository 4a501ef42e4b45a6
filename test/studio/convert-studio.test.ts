import { readFileSync, writeFileSync } from 'node:fs';
import { checkFlows } from '../../src/flow/catalog';
import { convertStudio, type Imported } from '../../src/studio/convert-studio';
import { printFindings } from '../../src/studio/finding';
import { parseDefinition } from '../../src/studio/parse-definition';
import { promptsText } from '../../src/studio/prompts-text';
import { EXPORTS, exportText, pathOf } from './read-export';

const update = process.env['UPDATE_STUDIO'] !== undefined;

function importOf(name: string): Imported {
  const { flow, problems } = parseDefinition(`${name}.json`, exportText(name));
  if (!flow) throw new Error(JSON.stringify(problems));
  return convertStudio(flow, { name, origin: `${name}.json` });
}

function filesOf(imported: Imported): { [path: string]: string } {
  const flows = imported.flows.map(({ name, text }) => [`${name}.flow.yaml`, text]);
  const prompts = [...imported.prompts].map(([language, added]) => [
    `prompts/${language}.yaml`,
    promptsText('', added),
  ]);
  return Object.fromEntries([...flows, ...prompts]) as { [path: string]: string };
}

/** Each export beside what comes of it; `UPDATE_STUDIO=1` writes it anew, to be read as a diff. */
test.each(EXPORTS)('%s is imported as it was', (name) => {
  const imported = importOf(name);
  const parts = [
    ...printFindings(imported.findings),
    ...Object.entries(filesOf(imported)).flatMap(([path, text]) => [`--- ${path}`, text.trimEnd()]),
    '--- settings',
    imported.settings,
  ].join('\n');
  if (update) writeFileSync(pathOf(name, '.imported'), parts);
  expect(parts).toBe(readFileSync(pathOf(name, '.imported'), 'utf8'));
});

/** What the original does without need comes along, and is told. */
const OF_THE_ORIGINAL = ['unused', 'shadowed'];

test.each(EXPORTS)('of %s check says nothing but what is still to be written', (name) => {
  const { problems } = checkFlows(filesOf(importOf(name)), { env: [] });
  expect(problems.filter(({ rule }) => rule !== 'todo' && !OF_THE_ORIGINAL.includes(rule))).toEqual([]);
});

test('every widget of an export is in a step, or is told', () => {
  for (const name of EXPORTS) {
    const { flow } = parseDefinition('x', exportText(name));
    const imported = importOf(name);
    const told = [
      ...imported.findings.map(({ widget, message }) => `${widget} ${message}`),
      ...imported.flows.map(({ text }) => text.toLowerCase()),
    ].join('\n');
    const lost = (flow?.states ?? []).filter(
      (widget) =>
        widget.type !== 'trigger' && !told.includes(widget.name) && !told.includes(widget.name.toLowerCase()),
    );
    expect(lost).toEqual([]);
  }
});
