-- What each ended session counts for in the results, so that those of a month are read without any snapshot.
-- `called_back_*` is what people noted of a low score.

CREATE TABLE result (
  session_id       text PRIMARY KEY,
  started_at       bigint NOT NULL,
  ended_at         bigint NOT NULL,
  channel          text NOT NULL,
  language         text NOT NULL,
  release          text NOT NULL,
  queue            text,
  agent            text,
  agent_name       text,
  virtual_agent    text,
  status           text NOT NULL,
  failed_rule      text,
  offered          bigint NOT NULL,
  accepted         bigint NOT NULL,
  started          bigint NOT NULL,
  answered         bigint NOT NULL,
  finished         bigint NOT NULL,
  flow             text,
  questions        text NOT NULL,
  csat             bigint,
  nps              bigint,
  ces              bigint,
  ces_max          bigint,
  comment          text,
  recording        text,
  low              bigint NOT NULL,
  called_back_at   bigint,
  called_back_by   text,
  called_back_note text
);

CREATE INDEX result_ended ON result (ended_at, session_id);
CREATE INDEX result_low ON result (ended_at, session_id) WHERE low = 1;
CREATE INDEX result_commented ON result (ended_at, session_id) WHERE comment IS NOT NULL OR recording IS NOT NULL;
