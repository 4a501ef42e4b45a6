import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { en } from '../../src/portal/i18n/en';
import { es } from '../../src/portal/i18n/es';
import { RESERVED } from '../../src/flow/schema/end';
import { STEP_KINDS } from '../../src/flow/schema/steps';
import { SETTING_KINDS } from '../../src/settings/setting-kinds';
import { RULES } from '../../src/transfer/rules';
import { notesIn, sourcesOf } from './server-messages';

const PORTAL = join(__dirname, '../../src/portal');

function keysOf(words: object, before = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [before + key] : keysOf(value as object, `${before}${key}.`),
  );
}

function wordAt(words: object, key: string): string {
  return key
    .split('.')
    .reduce<unknown>((part, name) => (part as { [name: string]: unknown })[name], words) as string;
}

interface Shape {
  properties?: { [field: string]: Shape };
  items?: Shape;
  additionalProperties?: Shape;
  anyOf?: Shape[];
  oneOf?: Shape[];
}

function collectFields(shape: unknown, into: Set<string>): void {
  if (typeof shape !== 'object' || shape === null) return;
  const { properties = {}, items, additionalProperties, anyOf = [], oneOf = [] } = shape as Shape;
  for (const field of Object.keys(properties)) into.add(field);
  for (const one of [...Object.values(properties), items, additionalProperties, ...anyOf, ...oneOf])
    collectFields(one, into);
}

const known = keysOf(en);
const sources = readdirSync(PORTAL, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => readFileSync(join(PORTAL, name), 'utf8'));

test('both languages have the same words, and none of them is empty', () => {
  expect(keysOf(es).sort()).toEqual([...known].sort());
  const texts = JSON.stringify([en, es]);
  expect(texts).not.toContain('""');
});

test('what is filled into a text is the same in both languages', () => {
  const gaps = (text: string): string[] =>
    [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).sort();
  for (const key of known) expect([key, gaps(wordAt(es, key))]).toEqual([key, gaps(wordAt(en, key))]);
});

test('every word that a page asks for is there', () => {
  const asked = sources.flatMap((text) => [...text.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key]) => key!));
  expect(asked.length).toBeGreaterThan(150);
  const plural = (key: string): boolean => known.includes(`${key}_one`) && known.includes(`${key}_other`);
  expect(asked.filter((key) => !known.includes(key) && !plural(key))).toEqual([]);
});

test('every rule of the decision has a name', () => {
  const names = RULES.map(({ name }) => name).sort();
  expect(Object.keys(en.rules).sort()).toEqual(names);
  expect(Object.keys(en.against).sort()).toEqual(names);
});

test('every kind of step has a name', () => {
  expect(Object.keys(en.kinds).sort()).toEqual([...STEP_KINDS].sort());
});

/** Said the same way of one and of many. */
const NEVER_PLURAL = /^(And \d+ more\.|\d+ s late|\d+ planned|More filters \(\d+\))$/;

test('what is counted has words for one and for many', () => {
  const counted = known.filter((key) => wordAt(en, key).includes('{{count}}') && !/_(one|other)$/.test(key));
  const texts = counted.map((key) => wordAt(en, key).replace('{{count}}', '7'));
  expect(texts.filter((text) => !NEVER_PLURAL.test(text))).toEqual([]);
});

test('every field of a document has a label', () => {
  const fields = new Set<string>();
  for (const { schema } of Object.values(SETTING_KINDS))
    collectFields(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }), fields);
  const labels = [en.fields, en.places.fields, en.agentOptions, en.weekdays];
  expect(fields.size).toBeGreaterThan(100);
  expect([...fields].filter((field) => !labels.some((group) => field in group))).toEqual([]);
  expect(Object.keys(en.places.documents).sort()).toEqual(Object.keys(SETTING_KINDS).sort());
});

test('everything a line of a timeline holds has words', () => {
  const names = new Set(notesIn(sourcesOf(['session'], /\.d\.ts$/)));
  expect(names.size).toBeGreaterThan(40);
  // Lists are not shown.
  const lists = ['queues', 'evidence', 'parameters', 'missing', 'dropped', 'answers', 'fields'];
  expect([...names].filter((name) => !(name in en.noted) && !lists.includes(name))).toEqual([]);
});

test('how a flow ends where the platform says so has words', () => {
  expect(RESERVED.filter((outcome) => !(outcome in en.codes))).toEqual([]);
});

test('every line of a timeline has words', () => {
  const folder = join(PORTAL, '../session');
  const noted = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...readFileSync(join(folder, name), 'utf8').matchAll(
        /\bnote\(\s*turn,([^;{]*?'[a-z-]+(?:\.[a-z-]+)?'[^;{]*)/g,
      ),
    ])
    .flatMap(([, said = '']) => [...said.matchAll(/'([a-z-]+\.[a-z-]+)'/g)].map(([, kind]) => kind!));
  expect(new Set(noted).size).toBeGreaterThan(50);
  const known = new Set(Object.keys(en.timeline));
  expect([...new Set(noted)].filter((kind) => !known.has(kind.replaceAll('.', '-')))).toEqual([]);
});
