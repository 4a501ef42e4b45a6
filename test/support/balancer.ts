/**
 * A load balancer: requests go to the processes in turn. Owns: that a request which a process did not answer goes to the
 * next, as nginx does it with `proxy_next_upstream error timeout non_idempotent`.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export class Balancer {
  /** how many requests each process has answered */
  readonly answered: number[];
  private next = 0;

  private constructor(
    private readonly server: Server,
    private targets: string[],
  ) {
    this.answered = targets.map(() => 0);
  }

  static async open(): Promise<Balancer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const balancer = new Balancer(server, []);
    server.on('request', (request, response) => void balancer.pass(request, response));
    return balancer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** @param targets where the processes listen */
  leadTo(targets: string[]): void {
    this.targets = targets;
    this.answered.splice(0, this.answered.length, ...targets.map(() => 0));
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts);
    const first = this.next++;
    for (const [n] of this.targets.entries()) {
      const chosen = (first + n) % this.targets.length;
      if (await this.ask(chosen, request, body, response)) return;
    }
    response.writeHead(502).end();
  }

  /** @returns false when the process is not there, or went away before it had answered */
  private async ask(
    n: number,
    request: IncomingMessage,
    body: Buffer,
    response: ServerResponse,
  ): Promise<boolean> {
    const { method = 'GET', url = '/', headers } = request;
    const { host: _host, connection: _connection, 'content-length': _length, ...kept } = headers;
    try {
      const answer = await fetch(`${this.targets[n]}${url}`, {
        method,
        headers: kept as { [name: string]: string },
        ...(method === 'GET' || method === 'HEAD' ? {} : { body }),
      });
      const text = Buffer.from(await answer.arrayBuffer());
      this.answered[n] = (this.answered[n] ?? 0) + 1;
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
      response.end(text);
      return true;
    } catch {
      return false;
    }
  }
}
