/** The contract of the look whether the store can be written. */
import type { Subject } from './contract';
import { T0, save } from './build';

export function checkContract({ store }: Subject): void {
  test('a store that can be written says so, and nothing of it is to be seen', async () => {
    await save(store(), 's1', 'k1');
    const before = await store().counts();
    await store().check(T0);
    await store().check(T0 + 1);
    expect(await store().counts()).toEqual(before);
  });
}
