-- The first tables. Times are integer milliseconds since the epoch; snapshots, events and payloads are JSON text.

CREATE TABLE session (
  id         TEXT PRIMARY KEY NOT NULL,
  version    INTEGER NOT NULL,
  release    TEXT NOT NULL,
  flow       TEXT NOT NULL,
  channel    TEXT NOT NULL,
  phase      TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at   INTEGER,
  snapshot   TEXT NOT NULL
);
CREATE INDEX session_started ON session (started_at, id);
CREATE INDEX session_live ON session (started_at, id) WHERE phase <> 'closed';

-- Rows are only ever added, one turn of a session after the other: the order of ids is the order of events.
CREATE TABLE inbox (
  id         INTEGER PRIMARY KEY,
  session_id TEXT NOT NULL,
  key        TEXT NOT NULL,
  at         INTEGER NOT NULL,
  event      TEXT,
  settings   INTEGER NOT NULL,
  reply      TEXT
);
CREATE UNIQUE INDEX inbox_key ON inbox (session_id, key);

CREATE TABLE timeline (
  id         INTEGER PRIMARY KEY,
  session_id TEXT NOT NULL,
  at         INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  data       TEXT NOT NULL
);
CREATE INDEX timeline_session ON timeline (session_id);

CREATE TABLE leg (
  sid        TEXT PRIMARY KEY NOT NULL,
  session_id TEXT NOT NULL,
  leg        TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE decision (
  session_id TEXT PRIMARY KEY NOT NULL,
  at         INTEGER NOT NULL,
  data       TEXT NOT NULL
);

-- Ids are never used twice: a turn that comes for a task which is gone must not complete a later one.
CREATE TABLE task (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  session_id  TEXT NOT NULL,
  kind        TEXT NOT NULL CHECK (kind IN ('timer', 'effect')),
  name        TEXT NOT NULL,
  due_at      INTEGER NOT NULL,
  lease_until INTEGER,
  attempts    INTEGER NOT NULL DEFAULT 0,
  payload     TEXT NOT NULL
);
CREATE UNIQUE INDEX task_timer ON task (session_id, name) WHERE kind = 'timer';
CREATE INDEX task_free ON task (due_at, id) WHERE lease_until IS NULL;
CREATE INDEX task_leased ON task (lease_until) WHERE lease_until IS NOT NULL;

CREATE TABLE agent_activity (
  agent_id        TEXT PRIMARY KEY NOT NULL,
  busy_with       TEXT,
  last_offered_at INTEGER,
  last_ended_at   INTEGER
) WITHOUT ROWID;

CREATE TABLE release (
  hash  TEXT PRIMARY KEY NOT NULL,
  files TEXT NOT NULL,
  at    INTEGER NOT NULL
);

-- Rows are only ever added; a document that is NULL was deleted.
CREATE TABLE setting (
  version  INTEGER PRIMARY KEY AUTOINCREMENT,
  kind     TEXT NOT NULL,
  name     TEXT NOT NULL,
  document TEXT,
  at       INTEGER NOT NULL,
  author   TEXT NOT NULL,
  note     TEXT NOT NULL
);
CREATE INDEX setting_document ON setting (kind, name, version);
