/**
 * Lets a plain Node process require TypeScript sources, without a build. For tests that kill a process, and threads. What
 * was compiled once is kept by its content: a test starts many.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const require = createRequire(import.meta.url);
const KEPT = join(tmpdir(), 'aftercall-compiled');
const OPTIONS = {
  jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  module: { type: 'commonjs', ignoreDynamic: true },
};
mkdirSync(KEPT, { recursive: true });

require.extensions['.ts'] = (module, filename) => {
  const source = readFileSync(filename, 'utf8');
  const file = join(
    KEPT,
    `${createHash('sha256')
      .update(`${filename}\n${JSON.stringify(OPTIONS)}\n${source}`)
      .digest('hex')}.js`,
  );
  module._compile(kept(file) ?? compiled(source, filename, file), filename);
};

function kept(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function compiled(source, filename, file) {
  const { code } = require('@swc/core').transformSync(source, {
    filename,
    ...OPTIONS,
  });
  // Whole, or not there: others read it at the same time.
  const part = `${file}.${process.pid}.${Math.random()}`;
  writeFileSync(part, code);
  renameSync(part, file);
  return code;
}
