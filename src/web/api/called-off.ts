/** Whoever waits for long work may stop waiting. Owns: that nobody works on for them. */
import type { Response } from 'express';

/** Aborted when the connection ends before the answer does. */
export function calledOff(response: Response): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort(new Error('whoever asked is gone'));
  });
  return controller.signal;
}
