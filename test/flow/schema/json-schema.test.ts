/** UPDATE_STORIES=1 rewrites flows/flow.schema.json. */
import Ajv from 'ajv';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { flowSchema } from '../../../src/flow/catalog';
import { FLOWS, shippedFiles } from '../flow-files';

const path = join(FLOWS, 'flow.schema.json');
const flows = Object.entries(shippedFiles()).filter(([file]) => file.endsWith('.flow.yaml'));
const validate = new Ajv({ allErrors: true, strictTypes: false }).compile(flowSchema());

test('flows/flow.schema.json is what the language is now', () => {
  const now = `${JSON.stringify(flowSchema(), null, 2)}\n`;
  if (process.env['UPDATE_STORIES'] === '1') writeFileSync(path, now);
  expect(readFileSync(path, 'utf8')).toBe(now);
});

test.each(flows)('%s is valid for an editor', (_file, text) => {
  expect(validate(parse(text)) || validate.errors).toBe(true);
});

test('an editor marks what the language does not know', () => {
  const head = { flow: 'x', format: 1, languages: ['en'], start: 'a' };
  expect(validate({ ...head, steps: { a: { end: 'completed' } } })).toBe(true);
  expect(validate({ ...head, steps: { a: { end: 'completed', nxet: 'b' } } })).toBe(false);
  expect(validate({ ...head, steps: { a: { enqueue: 'q' } } })).toBe(false);
  expect(validate({ ...head, format: 2, steps: {} })).toBe(false);
});

test('every kind of step and every key of it has words for an editor', () => {
  const schema = flowSchema() as {
    properties: {
      steps: { additionalProperties: { anyOf: { title: string; properties: { [key: string]: object } }[] } };
    };
  };
  const steps = schema.properties.steps.additionalProperties.anyOf;
  expect(steps.map(({ title }) => title)).toEqual(
    'say ask record recording queue callback dial transfer message http hours set switch run end todo'.split(
      ' ',
    ),
  );
  const mute = steps.flatMap(({ title, properties }) =>
    Object.entries(properties).flatMap(([key, value]) => ('description' in value ? [] : [`${title}.${key}`])),
  );
  expect(mute).toEqual([]);
});
