#!/usr/bin/env node
/** The command line. Owns: which commands there are; each is a file of its own beside this one, loaded when it is asked for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';

/** In the order in which they are listed. */
const COMMANDS: { [name: string]: () => Promise<Command> } = {
  init: async () => (await import('./init.js')).initCommand(),
  new: async () => (await import('./new.js')).newCommand(),
  import: async () => (await import('./import.js')).importCommand(),
  demo: async () => (await import('./demo.js')).demoCommand(),
  dev: async () => (await import('./dev.js')).devCommand(),
  carrier: async () => (await import('./carrier.js')).carrierCommand(),
  check: async () => (await import('./check.js')).checkCommand(),
  call: async () => (await import('./call.js')).callCommand(),
  test: async () => (await import('./test.js')).testCommand(),
  paths: async () => (await import('./paths.js')).pathsCommand(),
  releases: async () => (await import('./releases.js')).releasesCommand(),
  flows: async () => (await import('./flows.js')).flowsCommand(),
  sessions: async () => (await import('./sessions.js')).sessionsCommand(),
  replay: async () => (await import('./replay.js')).replayCommand(),
  diff: async () => (await import('./diff.js')).diffCommand(),
  graph: async () => (await import('./graph.js')).graphCommand(),
  schema: async () => (await import('./schema.js')).schemaCommand(),
  settings: async () => (await import('./settings.js')).settingsCommand(),
  flag: async () => (await import('./flag.js')).flagCommand(),
  why: async () => (await import('./why.js')).whyCommand(),
  tokens: async () => (await import('./tokens.js')).tokensCommand(),
  audit: async () => (await import('./audit.js')).auditCommand(),
  doctor: async () => (await import('./doctor.js')).doctorCommand(),
  backup: async () => (await import('./backup.js')).backupCommand(),
  forget: async () => (await import('./people.js')).forgetCommand(),
  export: async () => (await import('./people.js')).exportCommand(),
  'opt-out': async () => (await import('./people.js')).optOutCommand(),
  'example-bot': async () => (await import('./example-bot.js')).exampleBotCommand(),
};

async function main(): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as {
    version: string;
  };
  const program = new Command('aftercall').description('Call-flow orchestrator for Twilio').version(version);
  const asked = COMMANDS[process.argv[2] ?? ''];
  const loaded = asked ? [asked] : Object.values(COMMANDS);
  for (const load of loaded) program.addCommand(await load());
  await program.parseAsync();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
