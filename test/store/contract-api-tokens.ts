/** Tokens of programs, whatever the store. */
import type { ApiToken } from '../../src/runtime/api-tokens';
import type { Subject } from './contract';

const token = (name: string, more: Partial<ApiToken> = {}): ApiToken => ({
  ...{
    id: `id of ${name}`,
    name,
    role: 'viewer',
    createdAt: 1,
    createdBy: 'ana',
    expiresAt: null,
    seenAt: null,
  },
  ...more,
});

export function apiTokensContract({ store }: Subject): void {
  test('a token is found by its hash until it is removed', async () => {
    const made = token('CI', { role: 'editor', expiresAt: 9 });
    expect(await store().addApiToken(made, 'hash 1')).toBe(true);
    await store().seenApiToken(made.id, 5);
    expect(await store().apiToken('hash 1')).toEqual({ ...made, seenAt: 5 });
    expect(await store().apiToken('hash 2')).toBeNull();
    expect(await store().removeApiToken(made.id)).toEqual({ ...made, seenAt: 5 });
    expect([await store().removeApiToken(made.id), await store().apiToken('hash 1')]).toEqual([null, null]);
  });

  test('a name is of one token, in whatever case it is written; the newest comes first', async () => {
    expect(await store().addApiToken(token('ci'), 'hash 1')).toBe(true);
    expect(await store().addApiToken(token('CI', { id: 'another' }), 'hash 2')).toBe(false);
    expect(await store().addApiToken(token('dashboard', { createdAt: 2 }), 'hash 3')).toBe(true);
    expect((await store().apiTokens()).map(({ name }) => name)).toEqual(['dashboard', 'ci']);
  });
}
