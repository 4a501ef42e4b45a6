import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const SRC = resolve(__dirname, '../src');
const RANK: Record<string, number> = {
  lib: 0,
  call: 1,
  agents: 2,
  settings: 3,
  transfer: 4,
  flow: 5,
  studio: 5.5,
  session: 6,
  runtime: 7,
  twilio: 8,
  records: 8,
  store: 8,
  bots: 8,
  traces: 8,
  web: 9,
  rehearsal: 9.5,
  cli: 10,
  'local-carrier': 10,
  'record-thread': 10,
  main: 11,
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
const room = (path: string): string => (path.split(/[\\/]/)[0] ?? '').replace(/\.ts$/, '');
/** config, log and errors stand beside main; what they own (environment, logger, problem codes) is for runtime and right of it. */
const ROOT = new Set(['config', 'log', 'errors', 'error-table']);

function importsOf(file: string): string[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  return [...text.matchAll(/(?:from|import|require\()\s*'(\.[^']+)'/g)].map((match) =>
    relative(SRC, resolve(dirname(join(SRC, file)), match[1] ?? '')),
  );
}

function allowed(from: string, to: string): boolean {
  if (from === to) return true;
  if (from === 'emulator') return to === 'lib';
  if (from === 'widget') return to === 'call';
  // It talks to the API only, whose types it generates.
  if (from === 'portal' || to === 'portal') return false;
  if (to === 'emulator') return ['main', 'cli', 'local-carrier'].includes(from);
  if (ROOT.has(to)) return ROOT.has(from) || (RANK[from] ?? -1) >= 7;
  if (ROOT.has(from)) return to === 'lib' || to === 'call';
  return RANK[to] !== undefined && RANK[from] !== undefined && RANK[to] < RANK[from];
}

test('a file imports from its own folder and from folders to the left', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => !allowed(room(file), room(target)))
      .map((target) => `${file} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('left of runtime nothing is async and nothing reads clock, chance, environment or logger', () => {
  const impure =
    /\basync\b|\bawait\b|Date\.now|new Date\(\)|Math\.random|process\.env|\/log'|setTimeout|randomUUID|randomBytes/;
  const pure = files.filter((file) =>
    ['call', 'agents', 'settings', 'transfer', 'flow', 'studio', 'session'].includes(room(file)),
  );
  const code = (file: string): string =>
    readFileSync(join(SRC, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  expect(pure.filter((file) => impure.test(code(file)))).toEqual([]);
});
