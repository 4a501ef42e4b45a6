/** Which commands there are. Each is a file of its own beside this one, loaded when it is asked for. */
import type { Command } from 'commander';

interface Entry {
  /** what it does, in a line: that is all a list needs */
  says: string;
  load(): Promise<Command>;
}

/** In the order in which they are listed. */
export const COMMANDS: { [name: string]: Entry } = {
  init: {
    says: 'make a folder of your own: flows, prompts, settings, tests, .env, and what editors need',
    load: async () => (await import('./init.js')).initCommand(),
  },
  new: {
    says: 'write a new flow, its prompts and a test of it',
    load: async () => (await import('./new.js')).newCommand(),
  },
  import: {
    says: 'bring a flow along from another system: its flows, prompts and settings, and what is missing',
    load: async () => (await import('./import.js')).importCommand(),
  },
  demo: {
    says: 'carry whole calls through the real server and the local carrier, and show what happened',
    load: async () => (await import('./demo.js')).demoCommand(),
  },
  dev: {
    says: 'the server with the local carrier on a fixed port and a phone in the terminal; flows, prompts and settings are watched, and every step is told',
    load: async () => (await import('./dev.js')).devCommand(),
  },
  carrier: {
    says: 'run the local carrier: a stand-in for Twilio that any application can use',
    load: async () => (await import('./carrier.js')).carrierCommand(),
  },
  check: {
    says: 'check the flows of a folder; exit code 1 when there are errors',
    load: async () => (await import('./check.js')).checkCommand(),
  },
  call: {
    says: 'call a flow at the terminal, in virtual time: nothing is sent anywhere',
    load: async () => (await import('./call.js')).callCommand(),
  },
  test: {
    says: 'play the tests in the folder tests/ of the flows; exit code 1 when one is told otherwise',
    load: async () => (await import('./test.js')).testCommand(),
  },
  paths: {
    says: 'walk every way a call can go: answers, silence, hang-up, http failing; exit code 1 on a mistake',
    load: async () => (await import('./paths.js')).pathsCommand(),
  },
  releases: {
    says: 'the releases of the flows a running server has: when each was adopted, its live sessions, its share of new ones',
    load: async () => (await import('./releases.js')).releasesCommand(),
  },
  flows: {
    says: 'the flows of a folder: channels, languages, the numbers that use them',
    load: async () => (await import('./flows.js')).flowsCommand(),
  },
  sessions: {
    says: 'the newest sessions of a running server; numbers are not shown whole',
    load: async () => (await import('./sessions.js')).sessionsCommand(),
  },
  replay: {
    says: 'a session of the running server through the flows of a folder: where it would go differently',
    load: async () => (await import('./replay.js')).replayCommand(),
  },
  diff: {
    says: 'what differs between two releases: steps, outcomes, prompts, params; exit code 1 where anything does',
    load: async () => (await import('./diff.js')).diffCommand(),
  },
  graph: {
    says: 'draw a flow, or the machine every session is (graph session)',
    load: async () => (await import('./graph.js')).graphCommand(),
  },
  schema: {
    says: 'print the JSON Schema of flow files',
    load: async () => (await import('./schema.js')).schemaCommand(),
  },
  settings: {
    says: 'all settings of a running server as one YAML file',
    load: async () => (await import('./settings.js')).settingsCommand(),
  },
  flag: {
    says: 'list the switches that flows read as flags.NAME, or switch one: for all sessions, at once',
    load: async () => (await import('./flag.js')).flagCommand(),
  },
  why: {
    says: 'explain in plain words why a session was, or was not, handed to a virtual agent',
    load: async () => (await import('./why.js')).whyCommand(),
  },
  tokens: {
    says: 'tokens with which programs use the API',
    load: async () => (await import('./tokens.js')).tokensCommand(),
  },
  audit: {
    says: 'who changed what through the API, newest first',
    load: async () => (await import('./audit.js')).auditCommand(),
  },
  doctor: {
    says: 'look at configuration, store, carrier, numbers and virtual agents; exit code 1 when something is wrong',
    load: async () => (await import('./doctor.js')).doctorCommand(),
  },
  backup: {
    says: 'copy the embedded store to a new file while the app runs',
    load: async () => (await import('./backup.js')).backupCommand(),
  },
  forget: {
    says: 'erase a person everywhere: sessions, transcripts, metadata files, and that they were asked',
    load: async () => (await import('./people.js')).forgetCommand(),
  },
  export: {
    says: 'everything that is known of a person, as JSON',
    load: async () => (await import('./people.js')).exportCommand(),
  },
  'opt-out': {
    says: 'a person is never asked for a post-session transfer again',
    load: async () => (await import('./people.js')).optOutCommand(),
  },
  'example-bot': {
    says: 'a bot to attach as a virtual agent of the kind webhook: a survey of one question',
    load: async () => (await import('./example-bot.js')).exampleBotCommand(),
  },
};
