/** The app as a child process; see run-ts.mjs. Configuration comes from the environment, as in production. */
import { readConfig } from '../../src/config';
import { startApp } from '../../src/main';
import { THREADS } from './threads';

const read = readConfig();
if (!read.ok) throw new Error(read.problems.join('\n'));
void startApp(read.config, { threads: THREADS }).then((app) => process.stdout.write(`${app.url}\n`));
