/** The entry of the thread that writes session files, out of the sources. */
import { require } from './ts-hook.mjs';

require('../../src/record-thread.ts');
