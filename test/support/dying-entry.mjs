/** A thread that says it is open, refuses what it does not know, and ends at the first `check`. */
import { parentPort } from 'node:worker_threads';

parentPort.on('message', ({ calls }) => {
  const [[id, name]] = calls;
  if (name === 'check') process.exit(0);
  const error = { name: 'Error', message: `no write is named ${name}`, stack: undefined, code: undefined };
  parentPort.postMessage({ answers: [[id, null, error]] });
});
parentPort.postMessage({ is: 'opened' });
