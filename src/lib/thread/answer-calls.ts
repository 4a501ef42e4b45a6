/** The side that is called. Owns: that the answers of one turn of the event loop go back together. */
import type { MessagePort } from 'node:worker_threads';
import type { Answer, Answers, Calls } from './calls';
import { tellError } from './told-error';

/** @param hear whatever is said besides calls */
export function answerCalls(
  port: MessagePort,
  run: (name: string, values: unknown[]) => Promise<unknown>,
  hear: (said: object) => void = () => undefined,
): void {
  let answers: Answer[] = [];
  const answer = (one: Answer): void => {
    if (answers.length === 0)
      setImmediate(() => {
        port.postMessage({ answers } satisfies Answers);
        answers = [];
      });
    answers.push(one);
  };
  port.on('message', (said: Calls | object) => {
    if (!('calls' in said)) return hear(said);
    for (const [id, name, values] of said.calls)
      run(name, values).then(
        (result) => answer([id, result]),
        (error: unknown) => answer([id, null, tellError(error)]),
      );
  });
}
