/**
 * What stands before processes that may be killed: a request that got no answer is sent once more, the same bytes, to
 * whoever serves then, as a carrier repeats its webhook and a balancer asks the next. Must not know: who is killed, or why.
 */
import {
  createServer,
  request as ask,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where the next request goes; waits until there is somebody. @throws when there is nobody any more */
export type Next = () => Promise<string>;

export class Front {
  /** requests that were sent once more */
  repeated = 0;

  private constructor(
    private readonly server: Server,
    private readonly next: Next,
  ) {}

  static async open(next: Next): Promise<Front> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const front = new Front(server, next);
    server.on('request', (request, response) => void front.pass(request, response));
    return front;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const body = Buffer.concat(parts);
      while (!(await this.send(await this.next(), request, body, response))) {
        this.repeated += 1;
        // Until it is known who is gone.
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    } catch {
      response.destroy();
    }
  }

  /** @returns false when no whole answer came */
  private send(
    target: string,
    { method, url, headers }: IncomingMessage,
    body: Buffer,
    response: ServerResponse,
  ): Promise<boolean> {
    const { connection: _connection, 'content-length': _length, ...kept } = headers;
    const length = body.length > 0 ? { 'content-length': body.length } : {};
    return new Promise((resolve) => {
      const sent = ask(`${target}${url}`, { method, headers: { ...kept, ...length }, agent: false });
      sent.on('error', () => resolve(false));
      sent.on('response', (answer) => {
        const isStream = answer.headers['content-type']?.startsWith('text/event-stream');
        if (isStream) stream(answer, response);
        if (isStream) resolve(true);
        else void whole(answer, response).then(resolve);
      });
      const left = (): void => void sent.destroy();
      response.once('close', left);
      sent.on('close', () => response.off('close', left));
      sent.end(body);
    });
  }
}

/** A stream that breaks off is the client's to open again. */
function stream(answer: IncomingMessage, response: ServerResponse): void {
  response.writeHead(answer.statusCode ?? 502, answer.headers);
  response.flushHeaders();
  answer.pipe(response);
  answer.on('error', () => response.destroy());
}

async function whole(answer: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const parts: Buffer[] = [];
  try {
    for await (const part of answer) parts.push(part as Buffer);
  } catch {
    return false;
  }
  const { connection: _connection, ...headers } = answer.headers;
  response.writeHead(answer.statusCode ?? 502, headers).end(Buffer.concat(parts));
  return true;
}
