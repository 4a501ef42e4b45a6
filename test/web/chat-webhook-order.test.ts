import { MessageOrder } from '../../src/web/chat-webhook-order';

test('messages of one conversation that wait together go in the order of their Index', async () => {
  const order = new MessageOrder();
  const done: string[] = [];
  const receive = (name: string) => async () => {
    await new Promise((resolve) => setImmediate(resolve));
    done.push(name);
  };
  await Promise.all([
    order.inOrder('CH1', 3, receive('three')),
    order.inOrder('CH1', 1, receive('one')),
    order.inOrder('CH1', 2, receive('two')),
    order.inOrder('CH2', 9, receive('other')),
  ]);
  expect(done.filter((name) => name !== 'other')).toEqual(['one', 'two', 'three']);
  await order.inOrder('CH1', 4, receive('four'));
  expect(done.at(-1)).toBe('four');
});

test('one that fails does not hold the next, and what has no place waits for nobody', async () => {
  const order = new MessageOrder();
  const failing = order.inOrder('CH1', 1, () => Promise.reject(new Error('no store')));
  const next = order.inOrder('CH1', 2, () => Promise.resolve('received'));
  await expect(failing).rejects.toThrow('no store');
  expect(await next).toBe('received');
  expect(await order.inOrder('CH1', null, () => Promise.resolve('at once'))).toBe('at once');
});
