-- Agents who ring, or were chosen to ring: taken until it is known what came of it, or `until` (a process died).

CREATE TABLE reservation (
  agent_id   TEXT NOT NULL,
  session_id TEXT NOT NULL,
  chat       INTEGER NOT NULL,
  until      INTEGER NOT NULL,
  PRIMARY KEY (agent_id, session_id)
) WITHOUT ROWID;
CREATE INDEX reservation_session ON reservation (session_id);

-- Sessions that wait for agents. The order of ids is the order in which they began. `per_agent` is NULL for calls.
-- After `heard_by` nobody seems to take care of the session any more: it holds nobody else up.
CREATE TABLE waiting (
  id         INTEGER PRIMARY KEY,
  session_id TEXT NOT NULL UNIQUE,
  since      INTEGER NOT NULL,
  per_agent  INTEGER,
  heard_by   INTEGER NOT NULL
);

-- For whom they wait. `tried`: rung in this round, so that others come first now.
CREATE TABLE wanted (
  agent_id   TEXT NOT NULL,
  session_id TEXT NOT NULL,
  tried      INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (agent_id, session_id)
) WITHOUT ROWID;
CREATE INDEX wanted_session ON wanted (session_id);
