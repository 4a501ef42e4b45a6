/**
 * A CRM as its owner would build one: it checks the signature, applies a session once by its key, and
 * answers, or fails in the ways a network fails. Owns: its port and what it has applied.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { verifyMessage } from '../../src/lib/message-signature';

/**
 * `ok` applies and answers 200; `lose` applies and cuts the line; `cut` cuts it at once; `hang` never
 * answers; a number answers it without applying.
 */
export type Behaviour =
  'ok' | 'lose' | 'cut' | 'hang' | number | { status: number; headers: Record<string, string> };

export interface Received {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

export interface CrmServer {
  url: string;
  received: Received[];
  /** bodies that had their effect, by key */
  applied: Map<string, string>;
  /** how often something was applied */
  effects: number;
  /** what the next requests meet, in order; then `ok` */
  script: Behaviour[];
  close(): Promise<void>;
}

/** @param now the receiver's clock, ms since the epoch */
export async function startCrmServer(secret: string, now: () => number): Promise<CrmServer> {
  const http: Server = createServer((request, response) => void receive(request, response));
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const crm: CrmServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/hook?key=K3Y`,
    ...{ received: [], applied: new Map(), effects: 0, script: [] },
    async close() {
      http.closeAllConnections();
      http.close();
      await once(http, 'close');
    },
  };

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request;
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
    crm.received.push({ method, path: url, headers, body });
    const behaviour = crm.script.shift() ?? 'ok';
    if (behaviour === 'hang') return;
    if (behaviour === 'cut') return void request.socket.destroy();
    if (typeof behaviour === 'number') return void response.writeHead(behaviour).end('told +15550001');
    if (typeof behaviour === 'object') {
      return void response.writeHead(behaviour.status, behaviour.headers).end();
    }
    const status = apply(headers, body);
    if (behaviour === 'lose') request.socket.destroy();
    else response.writeHead(status).end();
  }

  function apply(headers: IncomingMessage['headers'], body: string): number {
    const timestamp = headers['x-aftercall-timestamp'] as string | undefined;
    const signature = headers['x-aftercall-signature'] as string | undefined;
    if (!verifyMessage({ secret, timestamp, signature, body, now: now() })) return 401;
    const key = String(headers['idempotency-key']);
    if (crm.applied.has(key)) return 409;
    crm.applied.set(key, body);
    crm.effects += 1;
    return 200;
  }

  return crm;
}
