/**
 * The chat client without a face, for browsers and Node.js 20. Owns: how a chat begins and is found
 * again.
 *
 *     const chat = await createClient({ host: 'https://chat.example.com' }).start({ address: 'web' });
 *     chat.on('chat.message', (message) => show(message.content));
 *     await chat.sendMessage('Hello');
 */
import { ChatApi, type ClientKind, type Fetch } from './chat-api.js';
import { ChatHandle } from './chat-handle.js';
import { ClientProblem } from './client-problem.js';
import type { Chat, StartOptions, StoredChat } from './client-types.js';
import { retryWaitMs } from './retry-wait.js';
import { backoffMs, realTimers, type Timers } from './timers.js';

export type * from './client-types.js';
export type { ChatHandle };
export { ClientProblem };

/** Servers let clients from version 3 on take part in post-session transfers. */
export const VERSION = '3.0.0';

export interface ClientOptions {
  /** where the server is, such as https://chat.example.com */
  host: string;
  /** what the client says it is */
  client?: ClientKind;
  fetch?: Fetch;
  /** waits between tries */
  timers?: Timers;
  /** by which silence of the server is measured */
  silence?: Timers;
}

export interface ChatClient {
  /** Opens a chat. @throws ClientProblem when the server refuses; TypeError when it is not reached */
  start(options?: StartOptions): Promise<ChatHandle>;
  /** Goes on with a chat, as soon as the server is reached. @returns null when it is not there any more */
  resume(stored: StoredChat): Promise<ChatHandle | null>;
}

export function createClient(options: ClientOptions): ChatClient {
  const timers = options.timers ?? realTimers;
  const api = new ChatApi(options.host, options.fetch ?? fetch);
  const deps = { api, timers, silence: options.silence ?? realTimers };
  return {
    async start(start = {}) {
      const client = options.client ?? { kind: 'web', version: VERSION };
      const { chat, token } = await api.open(start, client);
      return new ChatHandle(deps, { id: chat.id, token }, chat, false);
    },
    async resume(stored) {
      const chat = await find(api, timers, stored);
      return chat && new ChatHandle(deps, stored, chat, true);
    },
  };
}

async function find(api: ChatApi, timers: Timers, { id, token }: StoredChat): Promise<Chat | null> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await api.chat(id, token);
    } catch (error) {
      if (error instanceof ClientProblem && error.isFinal) return null;
      const wait = retryWaitMs(error, tries) ?? backoffMs(tries);
      await new Promise<void>((resolve) => timers.after(wait, resolve));
    }
  }
}
