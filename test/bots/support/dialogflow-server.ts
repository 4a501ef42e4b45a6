/** A server on loopback that speaks the REST API of Dialogflow CX v3, as far as chats need it. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  path: string;
  authorization: string | undefined;
  body: {
    queryInput: { languageCode: string; text?: { text: string }; event?: { event: string } };
    queryParams?: { parameters?: { [name: string]: unknown } };
  };
}

/** A query result; a number is an HTTP status; null: nothing is ever answered. */
export type Answer = object | number | null;

const STATUS: { readonly [code: number]: string } = {
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  500: 'INTERNAL',
};

export class DialogflowServer {
  readonly asked: Asked[] = [];
  endpoint = '';
  private answers: Answer[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<DialogflowServer> {
    const server = createServer();
    const self = new DialogflowServer(server);
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const path = (request.url ?? '').split('?', 1)[0] ?? '';
        const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Asked['body'];
        self.asked.push({ path, authorization: request.headers.authorization, body });
        const answer = self.answers.length > 1 ? self.answers.shift() : self.answers[0];
        if (answer === null || answer === undefined) return;
        response.setHeader('content-type', 'application/json; charset=UTF-8');
        if (typeof answer === 'number') {
          response.statusCode = answer;
          const error = { code: answer, message: 'of the customer: secret words', status: STATUS[answer] };
          return void response.end(JSON.stringify({ error }));
        }
        response.end(JSON.stringify({ responseId: 'r', queryResult: answer }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    self.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return self;
  }

  will(...answers: Answer[]): void {
    this.answers = answers;
    this.asked.length = 0;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
