/**
 * The thread that writes session metadata files. A slow or lost disk holds nobody up but itself. Where the store is a file, it reads
 * there what it writes, and whoever answers calls has nothing to do with it (docs/decisions/104). Owns: putting that together.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { answerCalls } from './lib/thread/answer-calls';
import type { FileThreadData } from './records/file-writer';
import { filesTogether } from './records/files-together';
import { replaceFile } from './records/replace-file';
import { openBeside } from './store/record-reads';

if (parentPort) {
  const { stored } = workerData as FileThreadData;
  const write = stored && filesTogether(stored.dataDir, () => openBeside(stored.database));
  const known: { [name: string]: (first: string, second: string) => Promise<unknown> } = {
    replace: replaceFile,
    ...(write ? { write } : {}),
  };
  answerCalls(parentPort, (name, values) => {
    const [first, second] = values as [string, string];
    return known[name]?.(first, second) ?? Promise.reject(new Error(`nothing here is named ${name}`));
  });
}
