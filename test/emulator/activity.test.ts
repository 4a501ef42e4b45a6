import { Activity } from '../../src/emulator/engine/activity';

test('idle waits for what is in flight and for what follows from it', async () => {
  const activity = new Activity();
  const order: string[] = [];
  const end = activity.begin();
  const idle = activity.idle().then(() => order.push('idle'));
  setImmediate(() => {
    order.push('reply');
    end();
    setImmediate(() => {
      const endNext = activity.begin();
      setImmediate(() => {
        order.push('next reply');
        endNext();
      });
    });
  });
  await idle;
  expect(order).toEqual(['reply', 'next reply', 'idle']);
});

test('ending the same thing twice counts once', async () => {
  const activity = new Activity();
  const first = activity.begin();
  const second = activity.begin();
  first();
  first();
  let isIdle = false;
  const idle = activity.idle().then(() => (isIdle = true));
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  expect(isIdle).toBe(false);
  second();
  await idle;
  expect(isIdle).toBe(true);
});

test('work that fails is over too', async () => {
  const activity = new Activity();
  await expect(activity.during(Promise.reject(new Error('no')))).rejects.toThrow('no');
  await activity.idle();
});
