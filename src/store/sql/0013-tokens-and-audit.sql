-- Tokens of programs, of which only hashes are kept, and what was changed by whom.

CREATE TABLE api_token (
  id         TEXT PRIMARY KEY NOT NULL,
  name       TEXT NOT NULL UNIQUE COLLATE NOCASE,
  role       TEXT NOT NULL CHECK (role IN ('viewer', 'editor', 'admin')),
  hash       TEXT NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  expires_at INTEGER,
  seen_at    INTEGER
) WITHOUT ROWID;

CREATE TABLE audit (
  id      INTEGER PRIMARY KEY,
  at      INTEGER NOT NULL,
  sort    TEXT NOT NULL,
  who     TEXT,
  area    TEXT NOT NULL,
  action  TEXT NOT NULL,
  target  TEXT NOT NULL,
  ip      TEXT NOT NULL,
  outcome TEXT NOT NULL,
  status  INTEGER NOT NULL
);
CREATE INDEX audit_at ON audit (at);
CREATE INDEX audit_who ON audit (who, at);
