import type { Message } from '../../src/widget/client-types';
import { contents, Headless, next } from './headless';
import { describeWindow } from './window-suite';
import { PUBLIC_URL } from '../web/chat/chat-app';

const PICTURE = {
  name: 'a bill.png',
  type: 'image/png',
  link: 'https://mcs.us1.twilio.com/v1/Services/IS1/Media/ME1',
};

describe('the client without a face', () => {
  let headless: Headless;
  beforeAll(async () => {
    headless = await Headless.start();
  });
  afterEach(() => headless.forget());
  afterAll(() => headless.stop());

  const agents = (messages: readonly Message[]): string[] =>
    contents(messages.filter(({ $userType }) => $userType === 'agent')).slice(1);

  test('a message the carrier tells late stands where it belongs, live and when the chat is read again', async () => {
    const { id, token } = await headless.app.talk();
    const chat = await headless.resume({ id, token });
    await headless.app.agentsMessageComes({ id }, 'first', { index: 3 });
    await headless.app.agentsMessageComes({ id }, 'third', { index: 5 });
    await headless.app.write({ id, token }, 'of the customer');
    const late = next(chat, 'chat.message', ({ content }) => content === 'second');
    await headless.app.agentsMessageComes({ id }, 'second', { index: 4 });
    const { $index, $order } = await late;
    expect($order).toBeLessThan($index);
    expect(agents(chat.messages)).toEqual(['first', 'second', 'third']);
    expect(contents(chat.messages).at(-1)).toBe('of the customer');
    const after = next(chat, 'chat.message');
    await headless.app.agentWrites({ id }, 'after all');
    expect((await after).$index).toBe($index + 1);
    const again = await headless.resume({ id, token });
    await next(again, 'ready');
    expect(contents(again.messages)).toEqual(contents(chat.messages));
  });

  test('where streams are held back it is no other', async () => {
    const { id, token } = await headless.app.talk();
    await headless.app.agentsMessageComes({ id }, 'second', { index: 4 });
    await headless.app.agentsMessageComes({ id }, 'first', { index: 3 });
    const { items } = (await headless.app.client(token).get(`/chats/${id}/messages`)).body as {
      items: { text: string }[];
    };
    const texts = items.map(({ text }) => text);
    expect(texts.slice(-2)).toEqual(['first', 'second']);
    const chat = await headless.resume({ id, token });
    await next(chat, 'ready');
    expect(contents(chat.messages)).toEqual(texts);
  });
});

describeWindow('what the agent sends from the desktop of the carrier', (suite) => {
  test('a late message stands where it belongs, with who wrote it', async () => {
    const { it, app } = suite;
    const chat = await it.talk();
    await app.agentsMessageComes(chat, 'first', { index: 3 });
    await app.agentsMessageComes(chat, 'third', { index: 5 });
    await app.write(chat, 'mine');
    await app.agentsMessageComes(chat, 'fourth', { index: 6 });
    await it.log.getByText('fourth').waitFor();
    await app.agentsMessageComes(chat, 'second', { index: 4 });
    await it.log.getByText('second').waitFor();
    expect((await it.said()).slice(-5)).toEqual(['first', 'second', 'third', 'mine', 'fourth']);
    await it.page.reload();
    await it.log.getByText('fourth').waitFor();
    expect((await it.said()).slice(-5)).toEqual(['first', 'second', 'third', 'mine', 'fourth']);
  });

  test('a file is a link by its name, which takes nothing of the page with it', async () => {
    const { it, app } = suite;
    const chat = await it.talk();
    await app.agentsMessageComes(chat, 'Your bill:', { media: [PICTURE] });
    const link = it.log.getByRole('link', { name: 'a bill.png' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toMatch(
      new RegExp(`^${PUBLIC_URL}/chat/v1/files/${chat.id}/\\d+/0\\?until=\\d+&signature=[\\w-]+$`),
    );
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(await it.bubble('Your bill').locator('.what').textContent()).toBe(
      'Your bill:\na bill.png (image/png)',
    );
  });
});
