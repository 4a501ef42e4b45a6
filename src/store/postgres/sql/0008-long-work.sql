-- Long work that somebody asked for, and what came of it. Whichever process does it, every other one can tell how far
-- it is and call it off.

CREATE TABLE job (
  id         text PRIMARY KEY,
  kind       text NOT NULL,
  state      text NOT NULL CHECK (state IN ('running', 'done', 'failed', 'cancelled')),
  owner      text NOT NULL,
  author     text NOT NULL,
  phase      text NOT NULL,
  done       bigint NOT NULL,
  total      bigint NOT NULL,
  started_at bigint NOT NULL,
  seen_at    bigint NOT NULL,
  ended_at   bigint,
  cancelled_by text,
  result     text,
  problem    text
);
CREATE INDEX job_seen ON job (seen_at);
CREATE INDEX job_owner ON job (owner, started_at);
