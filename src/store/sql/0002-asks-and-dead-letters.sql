-- Who was asked for a post-session transfer, and when: what fairness rules count. A person is a pseudonym.
-- The order of ids is the order in which places were taken; a reservation becomes an ask, goes, or expires.

CREATE TABLE ask (
  id         INTEGER PRIMARY KEY,
  session_id TEXT NOT NULL UNIQUE,
  person     TEXT,
  queue      TEXT,
  at         INTEGER NOT NULL,
  state      TEXT NOT NULL CHECK (state IN ('reserved', 'asked'))
);
CREATE INDEX ask_person ON ask (person, at) WHERE person IS NOT NULL;
CREATE INDEX ask_at ON ask (at);
CREATE INDEX ask_queue ON ask (queue, at) WHERE queue IS NOT NULL;
CREATE INDEX ask_reserved ON ask (at) WHERE state = 'reserved';

-- A task that was given up is a dead letter: it stays where it is, so that it can be revived as it was.
ALTER TABLE task ADD COLUMN buried_at INTEGER;
ALTER TABLE task ADD COLUMN burial_reason TEXT;
DROP INDEX task_free;
DROP INDEX task_leased;
CREATE INDEX task_free ON task (due_at, id) WHERE lease_until IS NULL AND buried_at IS NULL;
CREATE INDEX task_leased ON task (lease_until) WHERE lease_until IS NOT NULL;
CREATE INDEX task_buried ON task (id) WHERE buried_at IS NOT NULL;

-- What a what-if reads: the sessions of a period.
CREATE INDEX session_ended ON session (ended_at, id) WHERE phase = 'closed';
