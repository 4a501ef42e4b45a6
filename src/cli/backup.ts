/** `aftercall backup`: a copy of the embedded store while the app runs. */
import { Command } from 'commander';
import { readDatabaseUrl } from '../config';
import { loadEnvFile } from './env-file';
import { backUp } from '../store/back-up';

export function backupCommand(
  databaseUrl: () => string = ofEnvironment,
  write: (text: string) => void = (text) => void process.stdout.write(text),
): Command {
  return new Command('backup')
    .argument('<file>', 'a file that is not there yet')
    .action(async (file: string) => {
      const { from, bytes } = await backUp(databaseUrl(), file).catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'EEXIST' ? new Error(`${file} is there already: name a new file`) : error;
      });
      write(
        `${from} was copied to ${file} (${bytes} bytes).\n` +
          `To restore it: stop the app, delete ${from}-wal and ${from}-shm, and put the copy in the place of ${from}.\n` +
          'Session metadata files are in DATA_DIR/metadata: copy that folder too, and put its copy back with the database. Where newer\n' +
          'files stay, `aftercall export PERSON` shows those of no session, and `aftercall forget PERSON` and KEEP_SESSIONS_DAYS erase them.\n',
      );
    });
}

function ofEnvironment(): string {
  loadEnvFile();
  return readDatabaseUrl();
}
