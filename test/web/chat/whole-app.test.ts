import type { ChatConversation } from '../../../src/emulator/conversations/chat-conversation';
import { ApiApp } from '../api-app';

/** Requests of the customer's client to the whole app. */
class Client {
  id = '';
  private token = '';

  constructor(private readonly app: ApiApp) {}

  async open(): Promise<void> {
    const client = { kind: 'web', version: '3.0.0' };
    const { chat, token } = (await this.ask('POST', '', { client })) as {
      chat: { id: string };
      token: string;
    };
    this.id = `/${chat.id}`;
    this.token = token;
  }

  async ask(method: string, path: string, body?: object): Promise<object> {
    const answer = await fetch(`${this.app.url}/chat/v1/chats${this.id}${path}`, {
      method,
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    await this.app.settle();
    return (await answer.json()) as object;
  }
}

test('a chat of the client reaches an agent in the conversation, and ends with a survey', async () => {
  const app = await ApiApp.start();
  const client = new Client(app);
  await client.open();
  await client.ask('POST', '/messages', { id: 'm1', text: 'support' });
  expect(await client.ask('GET', '')).toMatchObject({ status: 'queued' });
  const [conversation] = app.carrier.conversations() as [ChatConversation];
  const sessionId = client.id.slice(1);
  const written = await app
    .api()
    .post(`/sessions/${sessionId}/messages`)
    .send({ agent: 'agent-1', id: 'a1', text: 'Hello' });
  await app.settle();
  expect([written.status, await client.ask('GET', '')]).toMatchObject([201, { status: 'connected' }]);
  await client.ask('POST', '/end');
  await client.ask('PATCH', '/post-session', { optInSelection: true });
  await client.ask('POST', '/messages', { id: 'm2', text: '5' });
  await client.ask('POST', '/messages', { id: 'm3', text: '9' });
  expect(await client.ask('GET', '')).toMatchObject({
    ...{ status: 'ended', endedBy: 'end_user', postSessionTransferStatus: 'finished' },
    allAgents: [{ name: 'Agent One' }],
  });
  const { items } = (await client.ask('GET', '/messages')) as { items: { text: string }[] };
  expect(items.map(({ text }) => text)).toEqual(expect.arrayContaining(['support', 'Hello', '5', '9']));
  // What an agent sees in the carrier's conversation is what the customer sees, closed at the end.
  expect(conversation.messages.map(({ body }) => body.split('\n')[0])).toEqual(
    items.map(({ text }) => text.split('\n')[0]),
  );
  expect(conversation.state).toBe('closed');
  const unauthorised = await fetch(`${app.url}/api/v1/sessions/${sessionId}/messages`);
  expect(unauthorised.status).toBe(401);
  await app.remove();
});
