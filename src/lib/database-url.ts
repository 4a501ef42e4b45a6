/** What DATABASE_URL may be. Must not know: what is at either of the two. */

/** True for a URL of a database server. */
export function isPostgres(databaseUrl: string): boolean {
  return /^postgres(ql)?:\/\//.test(databaseUrl);
}

/** @returns what is expected instead; null: a store can be there. The rest of a URL may hold a password, and is not told */
export function databaseUrlProblem(databaseUrl: string): string | null {
  if (isPostgres(databaseUrl) || databaseUrl.startsWith('file:')) return null;
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(databaseUrl)?.[0] ?? 'no scheme';
  return `expected file:./data/aftercall.db or postgres://user:password@host/database, found ${scheme}`;
}
