/** Bodies nobody can read: too large, cut off, in an unknown encoding. Owns: Twilio's form of the refusal. */
import type { NextFunction, Request, Response } from 'express';
import type { Exchange } from '../engine/exchange';
import { CarrierError } from '../engine/carrier-error';
import { errorJson } from './error-json';

/** An error handler of Express: it has to have four parameters. */
export function refuseBody({ journal }: Exchange) {
  return (error: Error & { status?: number }, request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    const status = error.status ?? 400;
    const refusal = new CarrierError(status, 20001, `the body cannot be read: ${error.message}`);
    const { method, path } = request;
    const body = errorJson(refusal);
    journal.error(refusal.code, refusal.message);
    journal.tell({ kind: 'rest', method, path, form: {}, status, body });
    response.status(status).json(body);
  };
}
