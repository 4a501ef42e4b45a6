import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { compileWidget } from './compiled-widget';

/** Modules that a module cannot do without. */
function reached(folder: string, name: string, known = new Set<string>()): Set<string> {
  known.add(name);
  const text = readFileSync(join(folder, name), 'utf8');
  for (const [, next] of text.matchAll(/(?:from|import)\s*'\.\/([\w-]+\.js)'/g))
    if (!known.has(next!)) reached(folder, next!, known);
  return known;
}

test('what a page loads for the launcher stays under 30 kB gzipped, without the window and the client', () => {
  const folder = compileWidget('browser');
  const names = ['widget.js', ...reached(folder, 'chat-widget.js')];
  const bytes = names.map((name) => gzipSync(readFileSync(join(folder, name))).length);
  expect(bytes.reduce((sum, one) => sum + one)).toBeLessThan(30_000);
  expect(names).not.toContain('chat-window.js');
  expect(names).not.toContain('create-client.js');
  rmSync(folder, { recursive: true });
});
