/** The entry of the thread that writes the embedded store, out of the sources. */
import { require } from './ts-hook.mjs';

require('../../src/store/writing/write-thread.ts');
