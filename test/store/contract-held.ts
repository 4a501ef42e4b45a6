/** The contract of sessions that are kept in memory between two turns. */
import type { LoadedSession } from '../../src/runtime/ports';
import { T0, save, step } from './build';
import type { Subject } from './contract';

/** What a turn under this key is given; it saves another version. */
export async function seenBy({ store }: Subject, key: string, part = {}): Promise<LoadedSession> {
  let seen: LoadedSession = null;
  await store().turn({ sessionId: 's1', key, at: T0 }, (session) => {
    seen = session;
    return step('s1', part)(session);
  });
  return seen;
}

export function heldContract(subject: Subject): void {
  const { store } = subject;

  test('the next turn gets the object that the last one left, and nobody gets it twice', async () => {
    const live = { n: 1 };
    await save(store(), 's1', 'k1', { live });
    const seen = await seenBy(subject, 'k2');
    expect(seen).toMatchObject({ id: 's1', version: 1, release: expect.any(String) as string });
    expect((seen as unknown as { live: object }).live).toBe(live);
    expect(await seenBy(subject, 'k3')).toMatchObject({ version: 2, snapshot: expect.any(String) as string });
  });

  test('two turns of one commit follow each other', async () => {
    await save(store(), 's1', 'k1', { live: { n: 1 } });
    const [second, third] = await Promise.all([
      seenBy(subject, 'k2', { live: { n: 2 } }),
      seenBy(subject, 'k3', { live: { n: 3 } }),
    ]);
    expect(second).toMatchObject({ version: 1, live: { n: 1 } });
    expect(third).toMatchObject({ version: 2, live: { n: 2 } });
    expect((await store().session('s1'))?.version).toBe(3);
  });

  test('what a failed turn may have changed is read again', async () => {
    await save(store(), 's1', 'k1', { live: { n: 1 } });
    const failing = store().turn({ sessionId: 's1', key: 'k2', at: T0 }, () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await seenBy(subject, 'k3')).toMatchObject({ version: 1, snapshot: expect.any(String) as string });
  });

  test('what could not be written is read again', async () => {
    const message = { seq: 1, at: T0, from: 'system' as const, name: null, text: '' };
    await save(store(), 's1', 'k1', { live: { n: 1 }, messages: [message] });
    // A message of this number is there already.
    await expect(save(store(), 's1', 'k2', { live: { n: 2 }, messages: [message] })).rejects.toThrow();
    expect(await seenBy(subject, 'k3')).toMatchObject({ version: 1, snapshot: expect.any(String) as string });
  });

  test('a session that has ended is not kept', async () => {
    await save(store(), 's1', 'k1', { live: { n: 1 } }, { phase: 'closed' });
    expect(await seenBy(subject, 'k2')).toMatchObject({
      version: 1,
      snapshot: expect.any(String) as string,
    });
  });
}
