/** Messages of the carrier stand in the order of their Index, however late one of them is told. */
import type { MessageView } from '../../src/web/chat/message-view';
import { openDoor, PHONE, SMS, type ChatDoor } from './chat-webhook-scene';

let door: ChatDoor;
beforeEach(async () => {
  door = await openDoor();
});
afterEach(() => door.remove());

const transcript = async (): Promise<MessageView[]> => {
  const { id } = (await door.session(door.newest()))!;
  const response = await fetch(`${door.url}/api/v1/sessions/${id}/messages`);
  return ((await response.json()) as { items: MessageView[] }).items;
};
const ofCustomer = async (): Promise<string[]> =>
  (await transcript()).filter(({ from }) => from === 'customer').map(({ text }) => text);

/** Written one after the other, told in another order, each when the one before was dealt with. */
async function told(texts: string[], order: number[]): Promise<void> {
  const phone = door.carrier.chatter(PHONE);
  await phone.write('Hello', { to: SMS });
  await door.settle();
  const held = door.carrier.faults.webhooks.hold({ kind: 'chat', url: '/post' });
  for (const text of texts) await phone.write(text, { to: SMS });
  for (const nth of order) {
    held.release([nth]);
    await door.settle();
  }
}

test.each([[[0, 2, 1]], [[2, 1, 0]], [[2, 0, 1]], [[1, 2, 0]]])(
  'told as %j, read in the order in which they were written',
  async (order) => {
    const texts = ['first', 'second', 'third'];
    await told(texts, order);
    expect(await ofCustomer()).toEqual(['Hello', ...texts]);
  },
);

test('what was said between keeps its place, and everything its number', async () => {
  await told(['first', 'second'], [1, 0]);
  const items = await transcript();
  const [first, second] = ['first', 'second'].map((text) => items.find((one) => one.text === text)!);
  expect(first!.seq).toBeGreaterThan(second!.seq);
  expect(first!.order).toBeGreaterThan(second!.seq - 1);
  expect(first!.order).toBeLessThan(second!.seq);
  expect(items.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(items.map((_, n) => n + 1));
  expect(items.filter(({ order }) => order !== undefined)).toEqual([first]);
});
