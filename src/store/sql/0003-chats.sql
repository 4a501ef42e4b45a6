-- The transcripts of chats. `seq` counts from 1 within the session; choices are JSON text.

CREATE TABLE message (
  session_id TEXT NOT NULL,
  seq        INTEGER NOT NULL,
  at         INTEGER NOT NULL,
  sender     TEXT NOT NULL CHECK (sender IN ('customer', 'agent', 'virtual-agent', 'system')),
  name       TEXT,
  text       TEXT NOT NULL,
  choices    TEXT,
  asks       TEXT,
  id         TEXT,
  PRIMARY KEY (session_id, seq)
) WITHOUT ROWID;

-- The chats agents are in now.
CREATE TABLE agent_chat (
  agent_id   TEXT NOT NULL,
  session_id TEXT NOT NULL,
  PRIMARY KEY (agent_id, session_id)
) WITHOUT ROWID;
CREATE INDEX agent_chat_session ON agent_chat (session_id);
