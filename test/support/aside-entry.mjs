/** The entry of a thread of long work, out of the sources. */
import { require } from './ts-hook.mjs';

require('../../src/runtime/aside/aside-thread.ts');
