/** A customer's application: a small server that answers webhooks with TwiML and checks their signatures. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Request } from 'express';
import { twiml, validateRequest } from 'twilio';

export type Form = Record<string, string>;
export type Answer = (response: twiml.VoiceResponse, form: Form) => void;

export interface Received {
  path: string;
  form: Form;
  signature: string;
  token: string;
  isSigned: boolean;
}

export class CustomerApp {
  readonly received: Received[] = [];
  url = '';
  private readonly answers = new Map<string, Answer | { status: number; type?: string; body?: string }>();
  private server: Server | undefined;

  constructor(private readonly authToken: string) {}

  async start(): Promise<this> {
    const app = express();
    app.use(express.urlencoded({ extended: false }));
    app.all('/*path', (request, response) => {
      const form = (request.method === 'GET' ? request.query : request.body) as Form;
      this.received.push(this.note(request, form));
      const answer = this.answers.get(request.path);
      if (!answer) return void response.status(204).end();
      if (typeof answer !== 'function')
        return void response
          .status(answer.status)
          .type(answer.type ?? 'text/xml')
          .send(answer.body ?? '');
      const document = new twiml.VoiceResponse();
      answer(document, form);
      return void response.type('text/xml').send(document.toString());
    });
    this.server = createServer(app);
    await new Promise<void>((resolve) => this.server!.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return this;
  }

  /** Answers a path with TwiML, or with a bare HTTP answer. Paths without an answer get 204. */
  on(path: string, answer: Answer | { status: number; type?: string; body?: string }): this {
    this.answers.set(path, answer);
    return this;
  }

  /** What came for a path, oldest first. */
  at(path: string): Form[] {
    return this.received.filter((one) => one.path === path).map(({ form }) => form);
  }

  /** The paths in the order they were asked for. */
  get paths(): string[] {
    return this.received.map(({ path }) => path);
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server!.close(resolve));
    this.server!.closeAllConnections();
    await closed;
  }

  private note(request: Request, form: Form): Received {
    const signature = request.header('x-twilio-signature') ?? '';
    const token = request.header('i-twilio-idempotency-token') ?? '';
    const url = this.url + request.originalUrl;
    const signed = request.method === 'GET' ? {} : form;
    const isSigned = validateRequest(this.authToken, signature, url, signed);
    return { path: request.path, form: { ...form }, signature, token, isSigned };
  }
}
