#!/usr/bin/env node
/** The command line. Owns: which commands are loaded. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { COMMANDS } from './commands';

async function main(): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as {
    version: string;
  };
  const program = new Command('aftercall').description('Call-flow orchestrator for Twilio').version(version);
  const asked = COMMANDS[process.argv[2] ?? ''];
  // The version needs none of them; all are named where none was asked for.
  const isVersion = ['--version', '-V'].includes(process.argv[2] ?? '');
  const loaded = asked ? [asked] : isVersion ? [] : Object.values(COMMANDS);
  for (const load of loaded) program.addCommand(await load());
  await program.parseAsync();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
