/**
 * The thread that writes the database: whoever answers calls does not wait for its statements. Owns: the file and its lock.
 * Must not know: what is written.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { answerCalls } from '../../lib/thread/answer-calls';
import { tellError } from '../../lib/thread/told-error';
import { openSqlite, type SqliteStore } from '../sqlite';
import { walSyncHere } from '../wal-sync';
import type { FromWriter, ToWriter } from './messages';

type Port = NonNullable<typeof parentPort>;

async function main(port: Port): Promise<void> {
  const { file } = workerData as { file: string };
  const say = (message: FromWriter): void => port.postMessage(message);
  try {
    await serve(port, file, say);
    say({ is: 'opened' });
  } catch (error) {
    say({ is: 'failed', error: tellError(error) });
  }
}

async function serve(port: Port, file: string, say: (message: FromWriter) => void): Promise<void> {
  let readersGone = (): void => undefined;
  const store = await openSqlite({
    file,
    sync: walSyncHere,
    onUpgrade: (names) => say({ is: 'upgrading', names }),
    onTrouble: (what, error) => say({ is: 'trouble', what, error: tellError(error) }),
    readers: {
      letGo: () =>
        new Promise((resolve) => {
          readersGone = resolve;
          say({ is: 'let-go' });
        }),
      comeBack: () => say({ is: 'come-back' }),
    },
  });
  answerCalls(port, store.run, (said) => {
    const { wish } = said as { wish: ToWriter };
    if (wish === 'gone') readersGone();
    else void close(store, port, say);
  });
}

async function close(store: SqliteStore, port: Port, say: (message: FromWriter) => void): Promise<void> {
  await store.close();
  // After the last answers.
  setImmediate(() => {
    say({ is: 'closed' });
    port.close();
  });
}

if (parentPort) void main(parentPort);
