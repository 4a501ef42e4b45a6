-- Who may use the portal, and where they are signed in. Of passwords and cookies only hashes are kept.

CREATE TABLE account (
  name       TEXT PRIMARY KEY NOT NULL COLLATE NOCASE,
  role       TEXT NOT NULL CHECK (role IN ('viewer', 'editor', 'admin')),
  password   TEXT NOT NULL,
  created_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE sign_in (
  id         TEXT PRIMARY KEY NOT NULL,
  secret     TEXT NOT NULL UNIQUE,
  account    TEXT NOT NULL COLLATE NOCASE REFERENCES account (name) ON DELETE CASCADE,
  browser    TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  seen_at    INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX sign_in_account ON sign_in (account);

-- What was decided in a period is counted without reading a session.
CREATE INDEX decision_at ON decision (at);
