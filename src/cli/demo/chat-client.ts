/** The headless chat client, as a Node program uses it. Owns: where it is. It is a module of its own (ESM). */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What demonstrations use of it; see src/widget for all there is. */
export interface DemoChat {
  on(event: 'chat.message', listener: (message: DemoMessage) => void): unknown;
  on(event: 'chat.updated' | 'chat.ended', listener: (chat: DemoChatState) => void): unknown;
  sendMessage(text: string | { value: string; label: string }): Promise<unknown>;
  updatePostSession(choice: { optInSelection: 'Yes' | 'No' }): Promise<unknown>;
  endChat(): Promise<unknown>;
}

export interface DemoChatState {
  status: string;
  postSessionTransferStatus: string;
  postSessionOptInRequired: boolean;
}

export interface DemoMessage {
  $userType: string;
  $userName: string | null;
  content: string;
  event?: string;
  choices?: { value: string; label: string }[];
}

interface ClientModule {
  createClient(options: { host: string }): { start(options: object): Promise<DemoChat> };
}

/** Opens a chat at a running server. */
export async function openChat(host: string, options: object): Promise<DemoChat> {
  const module = pathToFileURL(join(__dirname, '../../widget/create-client.js')).href;
  const { createClient } = (await import(module)) as ClientModule;
  return createClient({ host }).start(options);
}
