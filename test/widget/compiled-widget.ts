/** The modules of the client, compiled for a test: types are checked by the build, here they only go away. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { transformSync } from '@swc/core';
import type * as Client from '../../src/widget/create-client';

const SOURCES = join(__dirname, '../../src/widget');

/** @returns a folder of its own, to be removed by the caller */
export function compileWidget(module: 'browser' | 'node'): string {
  const folder = mkdtempSync(join(tmpdir(), 'aftercall-widget-'));
  mkdirSync(folder, { recursive: true });
  const target = module === 'browser' ? 'es6' : 'commonjs';
  for (const file of readdirSync(SOURCES).filter((name) => name.endsWith('.ts'))) {
    const source = readFileSync(join(SOURCES, file), 'utf8');
    const { code } = transformSync(source, {
      filename: file,
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: target },
    });
    writeFileSync(join(folder, `${basename(file, '.ts')}.js`), code);
  }
  return folder;
}

/** The headless client, as Node.js has it. */
export function loadClient<T extends object = typeof Client>(folder: string, module = 'create-client'): T {
  return jest.requireActual<T>(join(folder, `${module}.js`));
}
