-- The version of settings that holds. Rows behind it are of a save that is not finished, or was cut off: nobody reads
-- them, and the next start takes them away.

CREATE TABLE setting_head (
  only    INTEGER PRIMARY KEY CHECK (only = 1),
  version INTEGER NOT NULL
);
INSERT INTO setting_head VALUES (1, (SELECT coalesce(max(version), 0) FROM setting));

-- Long work that somebody asked for, and what came of it.

CREATE TABLE job (
  id         TEXT PRIMARY KEY NOT NULL,
  kind       TEXT NOT NULL,
  state      TEXT NOT NULL CHECK (state IN ('running', 'done', 'failed', 'cancelled')),
  owner      TEXT NOT NULL,
  author     TEXT NOT NULL,
  phase      TEXT NOT NULL,
  done       INTEGER NOT NULL,
  total      INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  seen_at    INTEGER NOT NULL,
  ended_at   INTEGER,
  cancelled_by TEXT,
  result     TEXT,
  problem    TEXT
) WITHOUT ROWID;
CREATE INDEX job_seen ON job (seen_at);
CREATE INDEX job_owner ON job (owner, started_at);
