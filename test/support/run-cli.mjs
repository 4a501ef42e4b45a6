/** Runs a command from its sources, for what only works outside of jest: node run-cli.mjs graph hello --svg. */
import { join } from 'node:path';
import { require } from './ts-hook.mjs';

const [, , name, ...args] = process.argv;
const loaded = require(join(import.meta.dirname, `../../src/cli/${name}.ts`));
await loaded[`${name}Command`]().parseAsync(args, { from: 'user' });
