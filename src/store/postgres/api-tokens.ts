/** Tokens of programs. Must not know: tokens themselves, or what a role allows. */
import type { ApiToken, ApiTokenStore } from '../../runtime/api-tokens';
import type { Sql } from './database';

const TOKEN =
  'id, name, role, created_at AS "createdAt", created_by AS "createdBy", expires_at AS "expiresAt", seen_at AS "seenAt"';

export function apiTokens(sql: Sql): ApiTokenStore {
  return {
    apiTokens: () => sql.rows<ApiToken>(`SELECT ${TOKEN} FROM api_token ORDER BY created_at DESC, id`),
    apiToken: async (hash) =>
      (await sql.rows<ApiToken>(`SELECT ${TOKEN} FROM api_token WHERE hash = $1`, hash))[0] ?? null,
    async addApiToken({ id, name, role, createdAt, createdBy, expiresAt, seenAt }, hash) {
      const added = await sql.rows(
        `INSERT INTO api_token (id, name, role, hash, created_at, created_by, expires_at, seen_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (lower(name)) DO NOTHING RETURNING id`,
        ...[id, name, role, hash, createdAt, createdBy, expiresAt, seenAt],
      );
      return added.length > 0;
    },
    seenApiToken: async (id, at) =>
      void (await sql.rows('UPDATE api_token SET seen_at = $1 WHERE id = $2', at, id)),
    removeApiToken: async (id) =>
      (await sql.rows<ApiToken>(`DELETE FROM api_token WHERE id = $1 RETURNING ${TOKEN}`, id))[0] ?? null,
  };
}
