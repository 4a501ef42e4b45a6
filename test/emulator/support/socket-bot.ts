/** A bot behind a WebSocket: what it hears, and what it says. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';

// The shapes are what the tests look at.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type BotMessage = Record<string, any>;

export class SocketBot {
  readonly received: BotMessage[] = [];
  readonly upgrades: { url: string; signature: string; host: string }[] = [];
  closeCode: number | undefined;
  url = '';
  private readonly server: Server = createServer();
  private socket: WebSocket | undefined;
  private readonly waiting = new Set<() => void>();

  constructor(private readonly answer: (message: BotMessage, bot: SocketBot) => void = () => undefined) {
    new WebSocketServer({ server: this.server }).on('connection', (socket, request) =>
      this.accept(socket, request),
    );
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return this;
  }

  say(message: object | string): void {
    this.socket?.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  hangUp(code = 1000): void {
    this.socket?.close(code);
  }

  terminate(): void {
    this.socket?.terminate();
  }

  /** Resolves as soon as it holds of what was received. */
  until(fits: (bot: SocketBot) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!fits(this)) return;
        this.waiting.delete(look);
        resolve();
      };
      this.waiting.add(look);
      look();
    });
  }

  stop(): Promise<void> {
    this.terminate();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private accept(socket: WebSocket, request: IncomingMessage): void {
    this.socket = socket;
    const { 'x-twilio-signature': signature, host = '' } = request.headers;
    this.upgrades.push({ url: request.url ?? '', signature: String(signature), host });
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as BotMessage;
      this.received.push(message);
      this.answer(message, this);
      this.look();
    });
    socket.on('close', (code) => {
      this.closeCode = code;
      this.look();
    });
  }

  private look(): void {
    for (const look of [...this.waiting]) look();
  }
}
