/**
 * A server on loopback that speaks the REST API of Dialogflow CX v3, as far as chats need it: one agent,
 * whose sessions keep their parameters as Google's do.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const AGENT = 'projects/p/locations/europe-west1/agents/a';

export interface Asked {
  path: string;
  headers: IncomingMessage['headers'];
  body: {
    queryInput: { languageCode: string; text?: { text: string }; event?: { event: string } };
    queryParams?: { parameters?: { [name: string]: unknown } };
  };
}

/** A query result; a number or a text is a failure with that status or body; null: nothing is ever answered. */
export type Answer = { parameters?: object; [field: string]: unknown } | number | string | null;

const STATUS: { readonly [code: number]: string } = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
};

export class DialogflowServer {
  readonly asked: Asked[] = [];
  endpoint = '';
  /** settles when a connection was given up by the client before it had its answer */
  abandoned = Promise.resolve();
  private answers: Answer[] = [];
  private readonly sessions = new Map<string, object>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<DialogflowServer> {
    const server = createServer();
    const self = new DialogflowServer(server);
    server.on('request', (request, response) => void self.hear(request, response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    self.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return self;
  }

  /** What it answers next; the last of them again and again. */
  will(...answers: Answer[]): void {
    this.answers = answers;
    this.asked.length = 0;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async hear(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Asked['body'];
    this.asked.push({ path, headers: request.headers, body });
    const session = this.sessionIn(path);
    if (request.method !== 'POST' || session === undefined) return refuse(response, 404);
    const answer = this.answers.length > 1 ? this.answers.shift() : this.answers[0];
    if (answer === null || answer === undefined) {
      this.abandoned = once(response, 'close').then(() => undefined);
      return;
    }
    if (typeof answer === 'number') return refuse(response, answer);
    response.setHeader('content-type', 'application/json; charset=UTF-8');
    if (typeof answer === 'string') return void response.end(answer);
    const given = body.queryParams?.parameters ?? {};
    const parameters = { ...this.sessions.get(session), ...given, ...answer.parameters };
    this.sessions.set(session, parameters);
    response.end(JSON.stringify({ responseId: 'r', queryResult: { ...answer, parameters } }));
  }

  private sessionIn(path: string): string | undefined {
    const [, agent, session] =
      /^\/v3\/(.+?)(?:\/environments\/[^/]+)?\/sessions\/([^/]{1,36}):detectIntent$/.exec(path) ?? [];
    return agent === AGENT ? session : undefined;
  }
}

function refuse(response: ServerResponse, code: number): void {
  response.statusCode = code;
  response.setHeader('content-type', 'application/json; charset=UTF-8');
  const error = { code, message: 'of the customer: secret words', status: STATUS[code] };
  response.end(JSON.stringify({ error }));
}
