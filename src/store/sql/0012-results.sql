-- What each ended session counts for in the results, so that those of a month are read without any snapshot.
-- `called_back_*` is what people noted of a low score.

CREATE TABLE result (
  session_id       TEXT PRIMARY KEY,
  started_at       INTEGER NOT NULL,
  ended_at         INTEGER NOT NULL,
  channel          TEXT NOT NULL,
  language         TEXT NOT NULL,
  release          TEXT NOT NULL,
  queue            TEXT,
  agent            TEXT,
  agent_name       TEXT,
  virtual_agent    TEXT,
  status           TEXT NOT NULL,
  failed_rule      TEXT,
  offered          INTEGER NOT NULL,
  accepted         INTEGER NOT NULL,
  started          INTEGER NOT NULL,
  answered         INTEGER NOT NULL,
  finished         INTEGER NOT NULL,
  flow             TEXT,
  questions        TEXT NOT NULL,
  csat             INTEGER,
  nps              INTEGER,
  ces              INTEGER,
  ces_max          INTEGER,
  comment          TEXT,
  recording        TEXT,
  low              INTEGER NOT NULL,
  called_back_at   INTEGER,
  called_back_by   TEXT,
  called_back_note TEXT
) WITHOUT ROWID;

CREATE INDEX result_ended ON result (ended_at, session_id);
CREATE INDEX result_low ON result (ended_at, session_id) WHERE low = 1;
CREATE INDEX result_commented ON result (ended_at, session_id) WHERE comment IS NOT NULL OR recording IS NOT NULL;
