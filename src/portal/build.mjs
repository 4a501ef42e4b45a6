/**
 * Builds the portal into dist/portal, unless what it is made of did not change since. Owns: what that is, and
 * the settings of Vite. `node src/portal/build.mjs [folder]`
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const sources = dirname(fileURLToPath(import.meta.url));
const project = resolve(sources, '../..');
const target = resolve(process.argv[2] ?? join(project, 'dist/portal'));
const stamp = join(target, '.stamp');

function hashOfInputs() {
  const names = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .map((name) => join(sources, name))
    .filter((name) => statSync(name).isFile());
  const hash = createHash('sha256');
  for (const name of [...names.sort(), join(project, 'package-lock.json')])
    hash.update(`${name.slice(project.length)}\n`).update(readFileSync(name));
  return hash.digest('hex');
}

const inputs = hashOfInputs();
const isBuilt = existsSync(stamp) && existsSync(join(target, 'index.html'));
if (!isBuilt || readFileSync(stamp, 'utf8') !== inputs) {
  // Whoever builds, a test too, what is built is what is served.
  process.env.NODE_ENV = 'production';
  const { build } = await import('vite');
  // Made beside, so that nobody ever reads half of it.
  const made = `${target}.${process.pid}`;
  await build({
    ...{ root: sources, base: '/', configFile: false, logLevel: 'error' },
    build: {
      ...{ outDir: made, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
      ...{ modulePreload: { polyfill: false }, chunkSizeWarningLimit: 1200 },
    },
  });
  writeFileSync(join(made, '.stamp'), inputs);
  rmSync(target, { recursive: true, force: true });
  renameSync(made, target);
}
