#!/usr/bin/env node
/** The command line. Owns: which commands there are; each is a file of its own beside this one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { backupCommand } from './backup';
import { carrierCommand } from './carrier';
import { checkCommand } from './check';
import { demoCommand } from './demo';
import { exampleBotCommand } from './example-bot';
import { graphCommand } from './graph';
import { exportCommand, forgetCommand, optOutCommand } from './people';
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
program.addCommand(schemaCommand());
program.addCommand(settingsCommand());
program.addCommand(whyCommand());
program.addCommand(backupCommand());
program.addCommand(forgetCommand());
program.addCommand(exportCommand());
program.addCommand(optOutCommand());
program.addCommand(exampleBotCommand());

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
