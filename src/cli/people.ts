/** `aftercall forget` and `aftercall export`: what is known of one person. */
import { closeSync, fchmodSync, fstatSync, openSync, writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { connect, type Connection } from './connect';
import { jsonBody } from './json-body';

const PERSON = 'an address such as +15551234567 or client:ana, or the identifier of signed custom data';

interface Forgotten {
  sessions: number;
  files: number;
  /** files that no server has found yet */
  elsewhere: string[];
  left: number;
  scrubbed: boolean;
  live: string[];
}

export function forgetCommand(open: () => Connection = connect): Command {
  return new Command('forget')
    .argument('<person>', PERSON)
    .option('--yes', 'it cannot be undone')
    .option('--gone', 'files in other folders were looked for, and are not there: say no more of them')
    .action(async (person: string, { yes, gone }: { yes?: true; gone?: true }) => {
      if (!yes) throw new Error('What is erased cannot be brought back. If that is meant, say --yes.');
      const { api, write } = open();
      const told = JSON.parse(await ask(api, 'forget', person, gone ? { gone } : {})) as Forgotten;
      write(forgottenText(told));
      const isSure = told.left === 0 && told.live.length === 0 && told.elsewhere.length === 0;
      if (!isSure || !told.scrubbed) process.exitCode = 1;
    });
}

export function optOutCommand(open: () => Connection = connect): Command {
  return new Command('opt-out')
    .argument('<person>', PERSON)
    .option('--undo', 'they may be asked again')
    .action(async (person: string, { undo }: { undo?: true }) => {
      const { api, write } = open();
      await ask(api, undo ? 'opt-in' : 'opt-out', person);
      write(undo ? 'They may be asked again.\n' : 'They will not be asked again.\n');
    });
}

export function exportCommand(open: () => Connection = connect): Command {
  return new Command('export')
    .argument('<person>', PERSON)
    .option('--out <file>', 'write it to a file that only you can read')
    .action(async (person: string, { out }: { out?: string }) => {
      const { api, write } = open();
      const known = JSON.parse(await ask(api, 'export', person)) as { sessions: object[]; files: object[] };
      const written = `${JSON.stringify(known, null, 2)}\n`;
      if (out === undefined) return write(written);
      writePrivately(out, written);
      const files = known.files.length > 0 ? ` and ${known.files.length} metadata files of no session` : '';
      write(`${known.sessions.length} sessions${files} were written to ${out}\n`);
    });
}

/** A file that was there before is read by nobody else either, from before anything is in it. */
function writePrivately(path: string, text: string): void {
  const file = openSync(path, 'w', 0o600);
  try {
    if (fstatSync(file).isFile()) fchmodSync(file, 0o600);
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}

/** @returns the answer's text */
async function ask(api: Connection['api'], what: string, person: string, more: object = {}): Promise<string> {
  return (await api({ method: 'POST', path: `/people/${what}`, ...jsonBody({ person, ...more }) })).text;
}

function forgottenText({ sessions, files, elsewhere, left, scrubbed, live }: Forgotten): string {
  const lines = [
    `${sessions} sessions and ${files} metadata files were erased; ${left} are left when looked for again.`,
    ...(elsewhere.length > 0
      ? [
          `Not in the DATA_DIR of this server; the others erase theirs when they run. Look there for: ${elsewhere.join(', ')}`,
          'Run it again to see whether they have; with --gone once you have looked and they are not there.',
        ]
      : []),
    ...(live.length > 0
      ? [`Still under way, not erased: ${live.join(', ')}. Run it again when they have ended.`]
      : []),
    ...(scrubbed
      ? []
      : [
          'The files of the database still have what was erased, because another program is reading it, such as a backup. Run it again when that has ended.',
        ]),
    ...(sessions + files + elsewhere.length + live.length === 0
      ? [
          'Nothing is known under what was given: a number needs the code of its country, such as +15551234567, and an identifier stands as it was signed.',
        ]
      : []),
    'What was sent to a CRM, and recordings at the carrier, are to be erased there.',
  ];
  return `${lines.join('\n')}\n`;
}
