-- Which steps each ended session went through and where its customer hung up, in one line that many sessions share,
-- so that flows are counted without any snapshot; NULL: it was not told yet. `uncounted` are sessions that ended
-- before there were results.

ALTER TABLE result ADD COLUMN way TEXT;
ALTER TABLE result ADD COLUMN left_at TEXT;

CREATE INDEX result_untold ON result (ended_at, session_id) WHERE way IS NULL;
CREATE INDEX result_left ON result (left_at, ended_at, session_id) WHERE left_at IS NOT NULL;

CREATE TABLE uncounted (session_id TEXT PRIMARY KEY) WITHOUT ROWID;
INSERT INTO uncounted
  SELECT id FROM session INDEXED BY session_started
  EXCEPT SELECT session_id FROM result
  EXCEPT SELECT id FROM session WHERE phase <> 'closed';
