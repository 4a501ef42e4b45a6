/**
 * Who may steer the carrier. Owns: keeping web pages from elsewhere out. A page can make a browser send
 * requests here, and DNS can be made to say that its host is this machine; then the Host header is not
 * loopback. Without CORS headers no other page can send JSON. Must not know: what is steered.
 */
import type { NextFunction, Request, Response } from 'express';
import { ControlProblem } from './control-problem';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
const READING = ['GET', 'HEAD'];

/** @throws ControlProblem 403, 415 */
export function guard(request: Request, response: Response, next: NextFunction): void {
  response.set({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
  if (!LOOPBACK.includes(hostOf(request)))
    throw new ControlProblem(403, `the Host has to be one of ${LOOPBACK.join(', ')}`);
  if (!READING.includes(request.method) && mediaTypeOf(request) !== 'application/json')
    throw new ControlProblem(415, 'the Content-Type has to be application/json, also without a body');
  next();
}

function hostOf({ headers }: Request): string {
  const url = `http://${headers.host ?? ''}`;
  return URL.canParse(url) ? new URL(url).hostname : '';
}

function mediaTypeOf({ headers }: Request): string {
  return (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}
