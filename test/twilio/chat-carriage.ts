/** Carries effects of chats out against the local carrier, with every exchange judged and all webhooks watched. */
import type { ChatItem } from '../../src/call/chat';
import type { Effect } from '../../src/call/effect';
import type { Carried } from '../../src/runtime/ports';
import { createRestCarrier } from '../../src/twilio/rest-carrier';
import { createTwilioClient, type RestClient } from '../../src/twilio/rest-client';
import { openChatScene, type ChatScene } from '../emulator/support/chat-scene';

export const NOW = 1_767_607_200_000;
export const SESSION = 's5a1b2c3d4e5f60718293a4b5';

export interface ChatCarriage extends ChatScene {
  rest: RestClient;
  carry(effect: Effect, attempt?: number): Promise<Carried>;
  post(chat: string, items: ChatItem[], how?: { attempt?: number; plain?: boolean }): Promise<Carried>;
  /** a conversation with nobody in it */
  empty(): Promise<string>;
  /** `author: body` of all messages, oldest first */
  written(chat: string): Promise<string[]>;
  /** attributes of all messages, oldest first */
  marks(chat: string): Promise<unknown[]>;
  identities(chat: string): Promise<(string | null)[]>;
}

export async function openCarriage(): Promise<ChatCarriage> {
  const scene = await openChatScene();
  await scene.subscribe();
  const { accountSid, authToken, url: apiUrl } = scene.carrier;
  const rest = createTwilioClient({ accountSid, authToken, apiUrl });
  const carrier = createRestCarrier({ client: rest, publicUrl: 'https://calls.example.com' });
  const { conversations } = scene.chats;
  const carry: ChatCarriage['carry'] = (effect, attempt = 1) =>
    carrier.carry(effect, { sessionId: SESSION, attempt, now: NOW });
  return {
    ...scene,
    rest,
    carry,
    post: (chat, items, { attempt = 1, plain = false } = {}) =>
      carry({ type: 'chat.post', chat, post: 3, items, plain }, attempt),
    empty: async () => (await conversations.create()).sid,
    written: async (chat) =>
      (await conversations(chat).messages.list()).map(({ author, body }) => `${author}: ${body}`),
    marks: async (chat) =>
      (await conversations(chat).messages.list()).map(({ attributes }) => JSON.parse(attributes) as unknown),
    identities: async (chat) =>
      (await conversations(chat).participants.list()).map(({ identity }) => identity),
  };
}

/** What holds after every test: the official document was kept, and nothing we did came back to us. */
export function expectClean({ judge, app }: ChatCarriage): void {
  expect(judge.problems).toEqual([]);
  expect(app.paths).toEqual([]);
}

/** Lets `count` messages be posted and refuses the one after them. */
export function crashAfter({ carrier }: ChatCarriage, count: number): void {
  const messages = { method: 'POST', path: '/Messages' };
  const { rest } = carrier.faults;
  const down = { status: 503, code: 20503, message: 'down' };
  const next = (left: number): void =>
    left === 0 ? rest.refuse(messages, down) : rest.after(messages, () => next(left - 1));
  next(count);
}
