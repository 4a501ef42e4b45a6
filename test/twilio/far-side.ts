/**
 * A far side on loopback that behaves as it is told: answers, cuts the connection after it has read
 * a request, or never answers.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseForm, type FormParams } from '../../src/twilio/parse-form';

export interface Received {
  method: string;
  path: string;
  authorization: string | undefined;
  params: FormParams;
}

export type Behaviour = { status: number; body?: unknown; text?: string } | 'cut' | 'silent';

export interface FarSide {
  url: string;
  received: Received[];
  close(): Promise<void>;
}

/** @param behave what to do with each request */
export async function farSide(behave: (request: Received) => Behaviour): Promise<FarSide> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      const one = {
        method,
        path,
        authorization: headers.authorization,
        params: parseForm(Buffer.concat(chunks)),
      };
      received.push(one);
      const what = behave(one);
      if (what === 'silent') return;
      if (what === 'cut') return void request.socket.destroy();
      response.writeHead(what.status, { 'content-type': 'application/json' });
      response.end(what.text ?? JSON.stringify(what.body ?? {}));
    });
  });
  const url = await listen(server);
  return { url, received, close: () => closeServer(server) };
}

/** An address at which nobody listens: one that was given to a server that is closed again. */
export async function nobodyThere(): Promise<string> {
  const server = createServer();
  const url = await listen(server);
  await closeServer(server);
  return url;
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((done) => server.close(() => done()));
}
