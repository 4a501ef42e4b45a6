import { shared } from '../../src/records/shared';

/** Work that ends when it is told to. */
function work() {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const ask = shared(
    (key) =>
      new Promise((resolve, reject) => {
        begun.push(key);
        ends.push(() => (key === 'broken' ? reject(new Error('no')) : resolve()));
      }),
  );
  const end = async (index: number): Promise<void> => {
    ends[index]?.();
    await new Promise(setImmediate);
  };
  return { ask, begun, end };
}

test('who asks while it is under way waits for the next time, together with the others', async () => {
  const { ask, begun, end } = work();
  const done: string[] = [];
  const asking = (name: string): Promise<void> => ask('a').then(() => void done.push(name));
  const all = [asking('first'), asking('second'), asking('third')];
  expect(begun).toEqual(['a']);
  await end(0);
  expect(done).toEqual(['first']);
  expect(begun).toEqual(['a', 'a']);
  const late = asking('late');
  await end(1);
  expect(done).toEqual(['first', 'second', 'third']);
  await end(2);
  await Promise.all([...all, late]);
  expect(begun).toEqual(['a', 'a', 'a']);
});

test('keys do not wait for each other', async () => {
  const { ask, begun, end } = work();
  const both = [ask('a'), ask('b')];
  expect(begun).toEqual(['a', 'b']);
  await end(0);
  await end(1);
  await Promise.all(both);
});

test('a failure is told to those who shared it, and the next time is another try', async () => {
  const { ask, begun, end } = work();
  const first = ask('broken');
  const second = ask('broken');
  first.catch(() => undefined);
  second.catch(() => undefined);
  await end(0);
  await expect(first).rejects.toThrow('no');
  expect(begun).toHaveLength(2);
  await end(1);
  await expect(second).rejects.toThrow('no');
});
