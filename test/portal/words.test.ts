import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../src/portal/i18n/en';
import { es } from '../../src/portal/i18n/es';
import { STEP_KINDS } from '../../src/flow/schema/steps';
import { RULES } from '../../src/transfer/rules';

const PORTAL = join(__dirname, '../../src/portal');

function keysOf(words: object, before = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [before + key] : keysOf(value as object, `${before}${key}.`),
  );
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
  const at = (words: object, key: string): string =>
    key
      .split('.')
      .reduce<unknown>((part, name) => (part as { [name: string]: unknown })[name], words) as string;
  const gaps = (text: string): string[] =>
    [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).sort();
  for (const key of known) expect([key, gaps(at(es, key))]).toEqual([key, gaps(at(en, key))]);
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
