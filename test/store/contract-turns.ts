/** The contract of single turns: keys, tasks, versions, the decision, texts. */
import type { Subject } from './contract';
import { T0, commitOf, save, sessionRow, step } from './build';

export function turnsContract({ store }: Subject): void {
  test('a new session is computed from null and saved whole', async () => {
    const seen: unknown[] = [];
    const row = sessionRow('s1', { snapshot: '{"deep":{"list":[1,2]}}', endedAt: T0 + 5 });
    const result = await store().turn({ sessionId: 's1', key: 'k1', at: T0 }, (session) => {
      seen.push(session);
      return { reply: '<Response/>', commit: commitOf(row) };
    });
    expect(result).toEqual({ outcome: 'saved', reply: '<Response/>' });
    expect(seen).toEqual([null]);
    expect(await store().session('s1')).toStrictEqual(row);
  });

  test('the next turn is computed from what the last one saved', async () => {
    await save(store(), 's1', 'k1', {}, { snapshot: '{"n":1}' });
    let seen: unknown;
    await store().turn({ sessionId: 's1', key: 'k2', at: T0 }, (session) => {
      seen = session;
      return step('s1', {}, { snapshot: '{"n":2}', phase: 'wrap-up' })(session);
    });
    expect(seen).toStrictEqual(sessionRow('s1', { snapshot: '{"n":1}' }));
    expect(await store().session('s1')).toStrictEqual(
      sessionRow('s1', { version: 2, snapshot: '{"n":2}', phase: 'wrap-up' }),
    );
  });

  test('the same key gets the stored reply and no second step', async () => {
    await store().turn({ sessionId: 's1', key: 'k1', at: T0 }, step('s1', {}, {}, '<First/>'));
    const compute = jest.fn(step('s1', {}, {}, '<Second/>'));
    const again = await store().turn({ sessionId: 's1', key: 'k1', at: T0 + 1 }, compute);
    expect(again).toEqual({ outcome: 'repeated', reply: '<First/>' });
    expect(compute).not.toHaveBeenCalled();
    expect((await store().inbox('s1')).map((row) => row.key)).toEqual(['k1']);
  });

  test('a stored reply of nothing is repeated as nothing', async () => {
    await store().turn({ sessionId: 's1', key: 'k1', at: T0 }, step('s1', {}, {}, null));
    const again = await store().turn({ sessionId: 's1', key: 'k1', at: T0 }, step('s1'));
    expect(again).toEqual({ outcome: 'repeated', reply: null });
  });

  test('two sessions may use the same key', async () => {
    await save(store(), 's1', 'k1');
    expect((await save(store(), 's2', 'k1')).outcome).toBe('saved');
  });

  test('a turn that changes nothing stores its reply under the key, without an event', async () => {
    await save(store(), 's1', 'k1');
    const stale = { reply: '<Last/>', commit: null };
    const result = await store().turn({ sessionId: 's1', key: 'k2', at: T0 + 9 }, () => stale);
    expect(result).toEqual({ outcome: 'unchanged', reply: '<Last/>' });
    expect(await store().turn({ sessionId: 's1', key: 'k2', at: T0 + 10 }, step('s1'))).toEqual({
      outcome: 'repeated',
      reply: '<Last/>',
    });
    expect((await store().session('s1'))?.version).toBe(1);
    expect((await store().inbox('s1'))[1]).toEqual(
      expect.objectContaining({ seq: 2, key: 'k2', at: T0 + 9, event: null, reply: '<Last/>' }),
    );
  });

  test('a turn that changes nothing in no session stores nothing', async () => {
    const nothing = { reply: '<Reject/>', commit: null };
    const result = await store().turn({ sessionId: 's9', key: 'k1', at: T0 }, () => nothing);
    expect(result).toEqual({ outcome: 'unchanged', reply: '<Reject/>' });
    expect(await store().inbox('s9')).toEqual([]);
    expect((await save(store(), 's9', 'k1')).outcome).toBe('saved');
  });

  test.each([0, 1, 3])('a turn that saves version %i over version 1 is refused whole', async (version) => {
    await save(store(), 's1', 'k1');
    const effects = [{ name: 'leg.play', dueAt: T0, payload: '{}' }];
    const commit = commitOf(sessionRow('s1', { version, flow: 'other' }), { effects });
    const wrong = store().turn({ sessionId: 's1', key: 'k2', at: T0 }, () => ({ reply: null, commit }));
    await expect(wrong).rejects.toThrow(`session s1: a turn tried to save version ${version}, not 2`);
    expect(await store().session('s1')).toStrictEqual(sessionRow('s1'));
    expect(await store().inbox('s1')).toHaveLength(1);
    expect((await store().counts()).tasks).toBe(0);
  });

  test('a turn cannot save another session', async () => {
    const wrong = store().turn({ sessionId: 's1', key: 'k1', at: T0 }, step('s2'));
    await expect(wrong).rejects.toThrow('a turn of session s1 tried to save session s2');
    expect(await store().session('s2')).toBeNull();
  });

  test('a step that throws rejects its turn with its own error and saves nothing', async () => {
    const error = new Error('the step broke');
    const broken = store().turn({ sessionId: 's1', key: 'k1', at: T0 }, () => {
      throw error;
    });
    await expect(broken).rejects.toBe(error);
    expect(await store().session('s1')).toBeNull();
    expect((await save(store(), 's1', 'k1')).outcome).toBe('saved');
  });

  test('a session has one decision; the turn that brings a second is refused whole', async () => {
    await save(store(), 's1', 'k1', { decision: '{"transfer":true}' });
    const second = save(store(), 's1', 'k2', { decision: '{"transfer":false}' });
    await expect(second).rejects.toThrow('session s1 has its decision already');
    expect(await store().decision('s1')).toBe('{"transfer":true}');
    expect((await store().session('s1'))?.version).toBe(1);
    expect((await save(store(), 's2', 'k1', { decision: '{}' })).outcome).toBe('saved');
    expect(await store().decision('s3')).toBeNull();
  });

  test('texts come back letter by letter in every script', async () => {
    const text = 'Grüße, ¿qué tal? 你好 👋🏽 \u202eעברית\u202c "\'\\ \r\n\t';
    await store().turn({ sessionId: 'ключ', key: text, at: T0 }, step('ключ', {}, { snapshot: text }, text));
    expect((await store().session('ключ'))?.snapshot).toBe(text);
    expect(await store().inbox('ключ')).toEqual([expect.objectContaining({ key: text, reply: text })]);
  });

  test('U+0000 is taken out of texts and cuts nothing off', async () => {
    const request = { sessionId: 's1', key: 'k\u00001', at: T0 };
    await store().turn(request, step('s1', {}, { snapshot: '{"a":"x\u0000y"}' }, 'before\u0000after'));
    expect((await store().session('s1'))?.snapshot).toBe('{"a":"xy"}');
    expect((await store().inbox('s1'))[0]?.reply).toBe('beforeafter');
    expect((await store().turn(request, step('s1'))).outcome).toBe('repeated');
  });

  test('a value that is neither text nor number is refused, and the store goes on', async () => {
    const bad = save(store(), 's1', 'k1', { at: Number.NaN });
    await expect(bad).rejects.toThrow('it is NaN, not a text, a finite number or null');
    const missing = save(store(), 's1', 'k1', { event: undefined as unknown as string });
    await expect(missing).rejects.toThrow('it is undefined');
    expect(await store().session('s1')).toBeNull();
    expect((await save(store(), 's1', 'k1')).outcome).toBe('saved');
  });
}
