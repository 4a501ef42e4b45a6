/** A scene with conversations: webhooks that are told everything, and every REST exchange is judged. */
import { watchChats } from './chat-contract';
import { openScene, NUMBER, type Scene } from './scene';
import type { CarrierOptions } from '../../../src/emulator/carrier';
import { POST_EVENTS, PRE_EVENTS } from '../../../src/emulator/conversations/chat-events';

export interface ChatScene extends Scene {
  /** the API of version 1 */
  chats: Scene['client']['conversations']['v1'];
  judge: ReturnType<typeof watchChats>;
  /** Webhooks of the account: /pre is asked, /post is told, of all events unless some are given. */
  subscribe(filters?: readonly string[]): Promise<void>;
  /** events that came at a path */
  events(path?: string): string[];
  /** a conversation with a customer (SMS) and an agent (chat user) */
  conversation(): Promise<{ sid: string }>;
}

export const PHONE = '+15552000';
export const TOLD = { xTwilioWebhookEnabled: 'true' } as const;

export async function openChatScene(options: Partial<CarrierOptions> = {}): Promise<ChatScene> {
  const judge = watchChats();
  const scene = await openScene({ ...options, onEvent: judge.onEvent });
  scene.app.on('/pre', { status: 200, type: 'application/json', body: '{}' });
  const chats = scene.client.conversations.v1;
  return {
    ...scene,
    chats,
    judge,
    subscribe: async (filters = [...PRE_EVENTS, ...POST_EVENTS]) => {
      const { url } = scene.app;
      const urls = { preWebhookUrl: `${url}/pre`, postWebhookUrl: `${url}/post` };
      await chats.configuration.webhooks().update({ ...urls, method: 'POST', filters: [...filters] });
    },
    events: (path = '/post') => scene.app.at(path).map(({ EventType }) => EventType!),
    conversation: async () => {
      const { sid } = await chats.conversations.create();
      const { participants } = chats.conversations(sid);
      await participants.create({
        'messagingBinding.address': PHONE,
        'messagingBinding.proxyAddress': NUMBER,
      });
      await participants.create({ identity: 'agent' });
      return { sid };
    },
  };
}
