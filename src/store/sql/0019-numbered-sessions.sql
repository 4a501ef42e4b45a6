-- What hangs on a session names it by a number. Ids are as good as random: a turn changed a page of each index of them, another
-- one for every session, where numbers of sessions that are live together stand together (docs/decisions/103).

-- Views that somebody has made are not looked at (SQLite docs: PRAGMA legacy_alter_table): they may name what is not there in between.
PRAGMA legacy_alter_table = ON;

CREATE TABLE numbered (
  no         INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  version    INTEGER NOT NULL,
  release    TEXT NOT NULL,
  flow       TEXT NOT NULL,
  channel    TEXT NOT NULL,
  phase      TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at   INTEGER,
  snapshot   TEXT NOT NULL,
  heard_at   INTEGER NOT NULL DEFAULT 0
);
INSERT INTO numbered (no, id, version, release, flow, channel, phase, started_at, ended_at, snapshot, heard_at)
  SELECT rowid, id, version, release, flow, channel, phase, started_at, ended_at, snapshot, heard_at FROM session ORDER BY rowid;
DROP TABLE session;
ALTER TABLE numbered RENAME TO session;
CREATE INDEX session_started ON session (started_at, id);
CREATE INDEX session_live ON session (started_at, id) WHERE phase <> 'closed';
CREATE INDEX session_ended ON session (ended_at, id) WHERE phase = 'closed';

CREATE TABLE numbered (
  id         INTEGER PRIMARY KEY,
  session_no INTEGER NOT NULL,
  key        TEXT NOT NULL,
  at         INTEGER NOT NULL,
  event      TEXT,
  settings   INTEGER NOT NULL,
  reply      TEXT
);
INSERT INTO numbered (id, session_no, key, at, event, settings, reply)
  SELECT inbox.id, no, key, at, event, settings, reply FROM inbox CROSS JOIN session ON session.id = session_id ORDER BY inbox.id;
DROP TABLE inbox;
ALTER TABLE numbered RENAME TO inbox;
CREATE UNIQUE INDEX inbox_key ON inbox (session_no, key);

CREATE TABLE numbered (
  id         INTEGER PRIMARY KEY,
  session_no INTEGER NOT NULL,
  at         INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  data       TEXT NOT NULL
);
INSERT INTO numbered (id, session_no, at, kind, data)
  SELECT timeline.id, no, at, kind, data FROM timeline CROSS JOIN session ON session.id = session_id ORDER BY timeline.id;
DROP TABLE timeline;
ALTER TABLE numbered RENAME TO timeline;
CREATE INDEX timeline_session ON timeline (session_no);

CREATE TABLE numbered (
  sid        TEXT PRIMARY KEY NOT NULL,
  session_no INTEGER NOT NULL,
  leg        TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO numbered (sid, session_no, leg)
  SELECT sid, no, leg FROM leg CROSS JOIN session ON session.id = session_id ORDER BY sid;
DROP TABLE leg;
ALTER TABLE numbered RENAME TO leg;
CREATE INDEX leg_session ON leg (session_no);

CREATE TABLE numbered (
  session_no INTEGER PRIMARY KEY,
  at         INTEGER NOT NULL,
  data       TEXT NOT NULL
);
INSERT INTO numbered (session_no, at, data)
  SELECT no, at, data FROM session CROSS JOIN decision ON session_id = session.id ORDER BY no;
DROP TABLE decision;
ALTER TABLE numbered RENAME TO decision;
CREATE INDEX decision_at ON decision (at);

CREATE TABLE numbered (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  session_no    INTEGER NOT NULL,
  kind          TEXT NOT NULL CHECK (kind IN ('timer', 'effect')),
  name          TEXT NOT NULL,
  due_at        INTEGER NOT NULL,
  lease_until   INTEGER,
  attempts      INTEGER NOT NULL DEFAULT 0,
  payload       TEXT NOT NULL,
  buried_at     INTEGER,
  burial_reason TEXT
);
INSERT INTO numbered (id, session_no, kind, name, due_at, lease_until, attempts, payload, buried_at, burial_reason)
  SELECT task.id, no, kind, name, due_at, lease_until, attempts, payload, buried_at, burial_reason
  FROM task CROSS JOIN session ON session.id = session_id ORDER BY task.id;
-- Ids are never given twice, as before.
UPDATE sqlite_sequence SET seq = (SELECT seq FROM sqlite_sequence WHERE name = 'task')
  WHERE name = 'numbered' AND EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'task');
INSERT INTO sqlite_sequence (name, seq) SELECT 'numbered', seq FROM sqlite_sequence
  WHERE name = 'task' AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'numbered');
DROP TABLE task;
ALTER TABLE numbered RENAME TO task;
CREATE UNIQUE INDEX task_timer ON task (session_no, name) WHERE kind = 'timer';
CREATE INDEX task_free ON task (due_at, id) WHERE lease_until IS NULL AND buried_at IS NULL;
CREATE INDEX task_leased ON task (lease_until) WHERE lease_until IS NOT NULL;
CREATE INDEX task_buried ON task (id) WHERE buried_at IS NOT NULL;
CREATE INDEX task_session ON task (session_no);

PRAGMA legacy_alter_table = OFF;
