/** Tokens of programs. Owns: that table. Must not know: tokens themselves, or what a role allows. */
import type { ApiToken, ApiTokenStore } from '../runtime/api-tokens';
import type { Driver } from './driver';
import type { Writes } from './writes';

const TOKEN =
  'id, name, role, created_at AS createdAt, created_by AS createdBy, expires_at AS expiresAt, seen_at AS seenAt';

export function apiTokens(db: Driver, writes: Writes): ApiTokenStore {
  const all = db.prepare<ApiToken>(`SELECT ${TOKEN} FROM api_token ORDER BY created_at DESC, id`);
  const one = db.prepare<ApiToken>(`SELECT ${TOKEN} FROM api_token WHERE hash = ?`);
  const known = db.prepare<ApiToken>(`SELECT ${TOKEN} FROM api_token WHERE id = ?`);
  const add = db.prepare<never>(
    'INSERT INTO api_token (id, name, role, hash, created_at, created_by, expires_at, seen_at) ' +
      'VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO NOTHING',
  );
  const seen = db.prepare<never>('UPDATE api_token SET seen_at = ? WHERE id = ?');
  const remove = db.prepare<never>('DELETE FROM api_token WHERE id = ?');
  return {
    apiTokens: async () => all.all(),
    apiToken: async (hash) => one.get(hash) ?? null,
    addApiToken: writes.job(
      'addApiToken',
      ({ id, name, role, createdAt, createdBy, expiresAt, seenAt }: ApiToken, hash: string) =>
        () =>
        () =>
          add.run(id, name, role, hash, createdAt, createdBy, expiresAt, seenAt).changes > 0,
    ),
    seenApiToken: writes.job('seenApiToken', (id: string, at: number) => () => () => void seen.run(at, id)),
    removeApiToken: writes.job('removeApiToken', (id: string) => () => () => {
      const gone = known.get(id) ?? null;
      remove.run(id);
      return gone;
    }),
  };
}
