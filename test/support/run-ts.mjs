/** Runs a TypeScript source as a program: node run-ts.mjs <absolute path>. */
import { require } from './ts-hook.mjs';

require(process.argv[2]);
