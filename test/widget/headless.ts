/** The client without a face beside a server, in one process. Owns: both, and waiting for what the client tells. */
import { rmSync } from 'node:fs';
import type { ChatEvents, Message } from '../../src/widget/client-types';
import type { ChatHandle, createClient as CreateClient } from '../../src/widget/create-client';
import { ChatApp } from '../web/chat/chat-app';
import { compileWidget, loadClient } from './compiled-widget';

type ClientOptions = Parameters<typeof CreateClient>[0];

/** Retries at once: nobody waits for a network that is in this process. */
export const timers = {
  after: (ms: number, task: () => void) => {
    const handle = ms > 20_000 ? null : setImmediate(task);
    return () => handle && clearImmediate(handle);
  },
};

export class Headless {
  private readonly folder = compileWidget('node');
  readonly module = loadClient(this.folder);
  private handles: ChatHandle[] = [];

  private constructor(readonly app: ChatApp) {}

  static async start(): Promise<Headless> {
    return new Headless(await ChatApp.start());
  }

  client(fetch?: ClientOptions['fetch'], silence?: typeof timers) {
    return this.module.createClient({
      host: `${this.app.url}/`,
      timers,
      ...(fetch ? { fetch } : {}),
      ...(silence ? { silence } : {}),
    });
  }

  async open(fetch?: ClientOptions['fetch'], silence?: typeof timers): Promise<ChatHandle> {
    const handle = await this.client(fetch, silence).start({ name: 'Ana' });
    this.handles.push(handle);
    return handle;
  }

  async resume(stored: Parameters<ReturnType<typeof CreateClient>['resume']>[0]): Promise<ChatHandle> {
    const handle = await this.client().resume(stored);
    if (!handle) throw new Error('the chat is not there');
    this.handles.push(handle);
    return handle;
  }

  /** What the server has, as the client should show it. */
  async transcript({ chat }: ChatHandle): Promise<string[]> {
    return (await this.app.transcript(chat.id)).map(({ text }) => text);
  }

  /** What the customer wrote, as the server has it. */
  async written({ chat }: ChatHandle): Promise<string[]> {
    const messages = await this.app.transcript(chat.id);
    return messages.flatMap(({ from, text }) => (from === 'customer' ? [text] : []));
  }

  /** Nobody listens any more. */
  forget(): void {
    for (const handle of this.handles.splice(0)) handle.destroy();
  }

  async stop(): Promise<void> {
    await this.app.stop();
    rmSync(this.folder, { recursive: true });
  }
}

/** Resolves with the next such event. */
export function next<Name extends keyof ChatEvents>(
  handle: ChatHandle,
  name: Name,
  isIt: (value: ChatEvents[Name]) => boolean = () => true,
): Promise<ChatEvents[Name]> {
  return new Promise((resolve) => {
    const stop = handle.on(name, (value) => {
      if (!isIt(value)) return;
      stop();
      resolve(value);
    });
  });
}

export function contents(messages: readonly Message[]): string[] {
  return messages.map(({ content }) => content);
}
