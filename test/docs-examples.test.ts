/** What the pages show can be written so: settings are taken, a language with its own words is understood. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { interpretAnswer } from '../src/flow/answer';
import { checkFlows } from '../src/flow/catalog';
import { parseSettingsYaml } from '../src/settings/from-yaml';

function examples(page: string): string[] {
  const text = readFileSync(join(__dirname, '..', 'docs', page), 'utf8');
  return [...text.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, yaml = '']) => yaml);
}

test('the settings on incoming calls are settings', () => {
  const found = examples('incoming-calls.md');
  expect(found).toHaveLength(2);
  for (const yaml of found) expect(parseSettingsYaml(yaml).problems).toEqual([]);
});

test('the steps and the words on answers are taken, and Dutch is understood then', () => {
  const [steps = '', words = ''] = examples('answers.md');
  const flow = `flow: f\nformat: 1\nlanguages: [nl]\nstart: order\n${steps}`;
  const rest = `  look-up: { end: completed }\n  bye: { end: completed }\n`;
  const prompts = `order:\n  number: Wat is uw nummer?\n${words}`;
  const files = { 'f.flow.yaml': flow + rest, 'prompts/nl.yaml': prompts };
  const { catalog, problems } = checkFlows(files);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(problems.map(({ message }) => message).join()).not.toMatch(/yes and no|number words/);
  const choices = [
    { name: 'yes', press: ['1'], hear: {} },
    { name: 'no', press: ['2'], hear: {} },
  ];
  const said = (speech: string) =>
    interpretAnswer({ choices }, { digits: '', speech }, 'nl', catalog?.understanding('nl'));
  expect(said('Ja, graag.')).toMatchObject({ outcome: 'yes' });
  expect(said('Natuurlijk niet!')).toMatchObject({ outcome: 'no' });
  expect(said('Misschien morgen.')).toBe('invalid');
  const answer = { type: 'integer' as const, min: 0, max: 10 };
  const score = (speech: string) =>
    interpretAnswer({ answer }, { digits: '', speech }, 'nl', catalog?.understanding('nl'));
  expect(score('Ik geef een acht, dank u wel.')).toMatchObject({ value: 8 });
  expect(score('acht van de tien punten')).toMatchObject({ value: 8 });
  for (const speech of ['min vijf', 'vier en een half', 'geen tien', 'tien minuten'])
    expect([speech, score(speech)]).toEqual([speech, 'invalid']);
});
