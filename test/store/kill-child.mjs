/**
 * Writes turns as fast as it can until it is killed, and prints each key once its turn is acknowledged.
 * Usage: node kill-child.mjs <file> <prefix of keys>. Loads the sources themselves: no build is needed.
 */
import { readFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { transformSync } = require('@swc/core');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
};

const [file, prefix] = process.argv.slice(2);
const { openSqlite } = require('../../src/store/sqlite.ts');
const { save } = require('./build.ts');

const store = await openSqlite({ file });
const padding = JSON.stringify({ padding: 'x'.repeat(3000) });

// Several at a time, so that groups of more than one turn are cut off too.
async function writer(lane) {
  for (let n = 0; ; n++) {
    const key = `${prefix}-${lane}-${n}`;
    const effects = n % 4 === 0 ? [{ name: 'leg.play', dueAt: n, payload: key }] : [];
    await save(store, `s${lane}`, key, { effects }, { snapshot: padding });
    writeSync(1, `${key}\n`);
  }
}
await Promise.all([0, 1, 2, 3, 4, 5].map(writer));
