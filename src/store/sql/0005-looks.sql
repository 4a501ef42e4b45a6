-- When the carrier is next asked how the legs of a live session are. Ended sessions have no row here, so that
-- nothing grows with what is stored; a session of an older database is due at once.

ALTER TABLE session ADD COLUMN heard_at INTEGER NOT NULL DEFAULT 0;

CREATE TABLE look (
  session_id TEXT PRIMARY KEY NOT NULL,
  due_at     INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX look_due ON look (due_at, session_id);
INSERT INTO look (session_id, due_at) SELECT id, 0 FROM session WHERE phase <> 'closed';
