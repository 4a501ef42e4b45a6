/**
 * Requests under way at an HTTP server. Owns: that a server that ends answers what it has begun, and takes nothing
 * new. Must not know: what is asked.
 */
import type { Server, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Longer than any proxy or load balancer keeps a connection it does not use: if the server closed first, a request could
 * meet a connection that is being closed. Usual limits of proxies are 60 s.
 */
const KEEP_ALIVE_MS = 75_000;

export interface Traffic {
  /** From now on every answer is the last of its connection. Resolves after a time in which balancers learn of it. */
  announceEnd(ms: number): Promise<void>;
  /** The same, and no connection is taken. Resolves when all are answered. */
  drain(): Promise<void>;
  draining(): boolean;
}

/** Call it before anything else listens to the server's requests. */
export function watchTraffic(server: Server): Traffic {
  const open = new Set<ServerResponse>();
  let draining = false;
  let drained = (): void => undefined;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.headersTimeout = KEEP_ALIVE_MS + 5000;
  server.on('request', (_request, response) => {
    open.add(response);
    if (draining) response.setHeader('connection', 'close');
    response.once('close', () => {
      open.delete(response);
      if (open.size === 0) drained();
    });
  });
  const lastAnswers = (): void => {
    draining = true;
    for (const response of open) close(response);
    server.closeIdleConnections();
  };
  return {
    draining: () => draining,
    async announceEnd(ms) {
      lastAnswers();
      if (ms > 0) await pause(ms);
    },
    drain() {
      server.close();
      lastAnswers();
      return new Promise((resolve) => {
        drained = resolve;
        if (open.size === 0) resolve();
      });
    },
  };
}

/** A stream has no end of its own: whoever reads it comes back, to another process. */
function close(response: ServerResponse): void {
  if (!response.headersSent) return void response.setHeader('connection', 'close');
  if (String(response.getHeader('content-type')).startsWith('text/event-stream')) response.end();
}
