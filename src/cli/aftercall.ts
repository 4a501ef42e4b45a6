#!/usr/bin/env node
/** The command line. Owns: which commands are loaded. */
import { readFileSync } from 'node:fs';
import * as modules from 'node:module';
import { join } from 'node:path';
import { Command } from 'commander';
import { COMMANDS } from './commands';
import { fileWords } from './file-words';

async function main(): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as {
    version: string;
  };
  const program = new Command('aftercall').description('Call-flow orchestrator for Twilio').version(version);
  const [, , first = '', second = ''] = process.argv;
  const name = first === 'help' ? second : first;
  const asked = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (asked) program.addCommand((await asked.load()).description(asked.says));
  // A list, or a name that there is not, needs none of them.
  else for (const [one, { says }] of Object.entries(COMMANDS)) program.command(one).description(says);
  await program.parseAsync();
}

keepCompiled();
endWithReader();
main().catch((error: unknown) => {
  console.error(fileWords(error) ?? (error instanceof Error ? error.message : String(error)));
  process.exitCode = 1;
});

/** Whoever reads what is written may have seen enough: `aftercall flows | head -1`. */
function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

/** Node from 22.8 on keeps what it has compiled for the next start. */
function keepCompiled(): void {
  (modules as { enableCompileCache?: () => unknown }).enableCompileCache?.();
}
