#!/usr/bin/env node
/** The command line. Owns: which commands there are; each is a file of its own beside this one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { carrierCommand } from './carrier';
import { checkCommand } from './check';
import { demoCommand } from './demo';
import { exampleBotCommand } from './example-bot';
import { graphCommand } from './graph';
import { releasesCommand } from './releases';
import { schemaCommand } from './schema';
import { settingsCommand } from './settings';
import { whyCommand } from './why';

const { version } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as {
  version: string;
};

const program = new Command('aftercall').description('Call-flow orchestrator for Twilio').version(version);
program.addCommand(demoCommand());
program.addCommand(carrierCommand());
program.addCommand(checkCommand());
program.addCommand(graphCommand());
program.addCommand(releasesCommand());
program.addCommand(schemaCommand());
program.addCommand(settingsCommand());
program.addCommand(whyCommand());
program.addCommand(exampleBotCommand());

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
