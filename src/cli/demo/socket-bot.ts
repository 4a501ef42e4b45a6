/** A bot behind a WebSocket, for demonstrations. Owns: its server and its one talk at a time. Must not know: protocols. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

export type BotMessage = Readonly<Record<string, unknown>>;

/** The bot's end of a talk. */
export interface Talk {
  send(message: object): void;
  close(): void;
}

/** @param answer is given each message @returns where it listens, as an http address */
export async function startSocketBot(
  answer: (message: BotMessage, talk: Talk) => void,
): Promise<{ url: string; close(): void }> {
  const server = createServer();
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => {
    const talk: Talk = {
      send: (message) => socket.send(JSON.stringify(message)),
      close: () => socket.close(1000),
    };
    socket.on('message', (data) => answer(JSON.parse(String(data)) as BotMessage, talk));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    for (const socket of sockets.clients) socket.terminate();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, close };
}
