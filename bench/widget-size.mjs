/** What a page loads of the chat window, gzipped: for the launcher, and the rest when it is opened. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const FOLDER = 'dist/widget';
/** `import x from './y.js'`, and `import('./y.js')`, which loads when it is needed */
const NAMED = /(?:from|import)\s*'\.\/([\w-]+\.js)'/g;
const LATER = /import\(\s*'\.\/([\w-]+\.js)'\s*\)/g;

/** @returns bytes of both, the second without the first */
export function widgetSize(folder = FOLDER) {
  const first = new Set(['widget.js']);
  const rest = new Set();
  reach(folder, 'chat-widget.js', first, rest);
  for (const name of [...rest]) reach(folder, name, rest, rest);
  const bytes = (names) =>
    names.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0);
  return { launcher: bytes([...first]), window: bytes([...rest].filter((name) => !first.has(name))) };
}

function reach(folder, name, known, later) {
  known.add(name);
  const text = readFileSync(join(folder, name), 'utf8');
  for (const [, next] of text.matchAll(NAMED)) if (!known.has(next)) reach(folder, next, known, later);
  for (const [, next] of text.matchAll(LATER)) later.add(next);
}
