/** The bot of a story as a server on loopback, where virtual agents of the kind webhook find it. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Document } from '../../../src/rehearsal/givens';
import type { BotRequest, ScriptedBot } from '../../../src/rehearsal/scripted-bot';

export class BotServer {
  private readonly server: Server;

  constructor(bot: ScriptedBot) {
    this.server = createServer((request, response) => {
      void request.toArray().then((chunks: Buffer[]) => {
        const { status, body } = bot.answer(JSON.parse(Buffer.concat(chunks).toString()) as BotRequest);
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      });
    });
  }

  listen(): Promise<this> {
    return new Promise((resolve) => this.server.listen(0, '127.0.0.1', () => resolve(this)));
  }

  /** The same settings, with every virtual agent of that kind led here. */
  leadHere(documents: Document[]): Document[] {
    const url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
    return documents.map((one) => {
      const document = one.document as { kind?: string };
      return document.kind === 'webhook' ? { ...one, document: { ...document, url } } : one;
    });
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
