/** The thread that writes session metadata files. A slow or lost disk holds nobody up but itself. */
import { parentPort } from 'node:worker_threads';
import { answerCalls } from '../lib/thread/answer-calls';
import { replaceFile } from './replace-file';

if (parentPort)
  answerCalls(parentPort, (_name, values) => replaceFile(...(values as Parameters<typeof replaceFile>)));
