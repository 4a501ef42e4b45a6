/** Begins to listen. Owns: that requests are counted, and held until there is somebody to answer them. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ownUrl } from '../lib/own-url';
import { StartProblem } from '../runtime/start-problem';
import { holdRequests } from './hold-requests';
import { type Traffic, watchTraffic } from './traffic';

export interface Listening {
  server: Server;
  traffic: Traffic;
  /** where it listens, on this machine */
  url: string;
  /** Answers what was held, and all that follows. */
  serveWith(listener: RequestListener): void;
}

/** @param host an address to listen on; undefined: all @throws StartProblem when it cannot */
export async function listen({ port, host }: { port: number; host?: string }): Promise<Listening> {
  const server = createServer();
  const traffic = watchTraffic(server);
  const serveWith = holdRequests(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new StartProblem([problemOf(error, port, host)]));
    });
    server.listen(port, host, resolve);
  });
  const at = server.address() as AddressInfo;
  const url = ownUrl(at.port, host && at.address);
  return { server, traffic, url, serveWith };
}

/** Codes of a host that is no address of this machine (Node docs: Errors, common system errors; dns, error codes). */
const NOT_HERE = new Set(['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL']);

function problemOf({ code, message }: NodeJS.ErrnoException, port: number, host?: string): string {
  const where = `${host ? `${host} ` : ''}${port} (${code ?? message})`;
  if (host && NOT_HERE.has(code ?? ''))
    return `HOST: cannot listen on ${where}; name an address this machine has, or leave HOST out to listen on all`;
  if (code === 'EACCES')
    return `PORT: cannot listen on ${where}; set another PORT, above 1023, or let this user listen there`;
  return `PORT: cannot listen on ${where}; set another PORT (or HOST), or end what has it`;
}
