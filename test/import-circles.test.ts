/**
 * No files of src/ import each other in a circle, for types either: whoever opens one of them can read it
 * without the others.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const SRC = resolve(__dirname, '../src');

type Imports = ReadonlyMap<string, readonly string[]>;

function readImports(): Imports {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const text = readFileSync(join(SRC, file), 'utf8');
      const written = [...text.matchAll(/(?:from|import|require\()\s*'(\.[^']+)'/g)];
      const paths = written.map(([, path]) => relative(SRC, resolve(dirname(join(SRC, file)), path!)));
      const targets = paths.flatMap((path) =>
        ['ts', 'tsx'].map((end) => `${path.replace(/\.js$/, '')}.${end}`),
      );
      return [file, targets.filter((target) => known.has(target))];
    }),
  );
}

/** All files one gets to by following imports from a file. */
function reached(imports: Imports, from: string): Set<string> {
  const seen = new Set<string>();
  const open = [from];
  for (let file = open.pop(); file !== undefined; file = open.pop())
    for (const target of imports.get(file) ?? [])
      if (!seen.has(target)) {
        seen.add(target);
        open.push(target);
      }
  return seen;
}

/** @returns each largest set of files that all reach each other, as one line */
function circles(imports: Imports): string[] {
  const from = new Map([...imports.keys()].map((file) => [file, reached(imports, file)]));
  const lines = [...from].flatMap(([file, targets]) => {
    if (!targets.has(file)) return [];
    return [
      [...targets]
        .filter((target) => from.get(target)?.has(file))
        .sort()
        .join(' '),
    ];
  });
  return [...new Set(lines)].sort();
}

test('no files of src/ import each other in a circle', () => {
  const imports = readImports();
  expect(imports.size).toBeGreaterThan(300);
  expect(circles(imports)).toEqual([]);
});

test('circles are found, also long ones, and what only leads to one is none', () => {
  const imports = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['a', 'd']],
    ['d', []],
    ['e', ['a']],
    ['f', ['f']],
  ]);
  expect(circles(imports)).toEqual(['a b c', 'f']);
});
