/** A bot on loopback that answers as a test says. Owns: the server and what it was sent. */
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Sent {
  headers: IncomingHttpHeaders;
  body: string;
}

/** What the bot answers; null: never anything. */
export type BotAnswer = { status?: number; body?: unknown; headers?: { [name: string]: string } } | null;

export class BotServer {
  readonly sent: Sent[] = [];
  url = '';

  private constructor(
    private readonly server: Server,
    private answers: BotAnswer[],
  ) {}

  static async start(): Promise<BotServer> {
    const server = createServer();
    const bot = new BotServer(server, []);
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        bot.sent.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
        const answer = bot.answers.length > 1 ? bot.answers.shift() : bot.answers[0];
        if (!answer) return;
        const { status = 200, body = {}, headers = {} } = answer;
        response.writeHead(status, { 'content-type': 'application/json', ...headers });
        response.end(typeof body === 'string' ? body : JSON.stringify(body));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    bot.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    return bot;
  }

  /** From now on: one answer a request, the last again and again. */
  will(...answers: BotAnswer[]): void {
    this.answers = answers;
    this.sent.length = 0;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
