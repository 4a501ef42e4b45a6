/** Bodies of clients that send forms as multipart/form-data. Owns: reading their texts; files are not taken. */
import express, { type NextFunction, type Request, type Response } from 'express';

const MULTIPART = 'multipart/form-data';

/** As express.urlencoded does: a name given repeatedly becomes a list. */
export function multipart() {
  const raw = express.raw({ type: MULTIPART, limit: '1mb' });
  return (request: Request, response: Response, next: NextFunction): void => {
    if (!request.is(MULTIPART)) return next();
    raw(request, response, (error?: unknown) => {
      if (error) return next(error);
      read(request)
        .then((form) => {
          request.body = form;
          next();
        })
        .catch(next);
    });
  };
}

async function read(request: Request): Promise<Record<string, string | string[]>> {
  const headers = { 'content-type': request.header('content-type') ?? '' };
  const fields = await new globalThis.Response(new Uint8Array(request.body as Buffer), {
    headers,
  }).formData();
  const form: Record<string, string | string[]> = {};
  for (const name of new Set(fields.keys())) {
    const values = fields.getAll(name).filter((value) => typeof value === 'string');
    form[name] = values.length === 1 ? (values[0] ?? '') : values;
  }
  return form;
}
