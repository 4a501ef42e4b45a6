/** The contract of saves of so many settings that they are written in pieces: all or none, and nobody sees a part. */
import type { SettingWrite } from '../../src/runtime/rows';
import type { Subject } from './contract';
import { T0 } from './build';

/** More than any engine writes at once. */
const MANY = 1100;

const writes = (last: Partial<SettingWrite> = {}): SettingWrite[] =>
  Array.from({ length: MANY }, (_, n) => ({
    ...{ kind: 'number', name: `+1${10_000 + n}`, document: `${n}`, at: T0, author: 'eva', note: 'import' },
    ...(n === MANY - 1 ? last : {}),
  }));

export function manySettingsContract({ store }: Subject): void {
  const lone = (): Promise<unknown> => store().saveSetting({ ...writes()[0]!, kind: 'queue', name: 'lone' });

  test('they are saved in their order, beside another save, and progress is told', async () => {
    const told: [string, number, number][] = [];
    const progress = (...far: [string, number, number]): void => void told.push(far);
    const [rows] = await Promise.all([store().saveSettings(writes(), { progress }), lone()]);
    expect(rows?.map(({ document }) => document)).toEqual(writes().map(({ document }) => document));
    const first = rows?.[0]?.version ?? 0;
    expect(rows?.map(({ version }) => version - first)).toEqual(writes().map((_, n) => n));
    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)).toEqual(['saving', MANY, MANY]);
    expect(await store().settingsVersion()).toBe(MANY + 1);
    expect(await store().settings()).toHaveLength(MANY + 1);
  });

  test.each([
    ['called off when a part was written', {}, 'called off'],
    ['of which the last cannot be written', { at: Number.NaN }, 'it is NaN'],
  ])('a save %s leaves nothing, also not for the next one', async (_how, last, why) => {
    const off = new AbortController();
    const progress = (): void => off.abort(new Error('called off'));
    const work = why === 'called off' ? { signal: off.signal, progress } : {};
    await expect(store().saveSettings(writes(last), work)).rejects.toThrow(why);
    expect([await store().settings(), await store().settingsVersion()]).toEqual([[], 0]);
    expect(await lone()).toMatchObject({ version: 1 });
    expect(await store().saveSettings(writes())).toHaveLength(MANY);
    expect(await store().settings()).toHaveLength(MANY + 1);
  });

  test('one of which another version was seen stands against all', async () => {
    expect(await store().saveSettings(writes({ expected: 7 }))).toBeNull();
    expect([await store().settings(), await store().settingsVersion()]).toEqual([[], 0]);
  });
}
