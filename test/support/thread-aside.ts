/** Threads of the sources themselves: no build is needed. */
import { join } from 'node:path';
import { openAside, type Aside } from '../../src/runtime/aside/aside';

export function threadAside(): Aside {
  return openAside(join(__dirname, 'aside-entry.mjs'));
}
