-- Tokens of programs, of which only hashes are kept, and what was changed by whom.

CREATE TABLE api_token (
  id         text PRIMARY KEY,
  name       text NOT NULL,
  role       text NOT NULL CHECK (role IN ('viewer', 'editor', 'admin')),
  hash       text NOT NULL UNIQUE,
  created_at bigint NOT NULL,
  created_by text NOT NULL,
  expires_at bigint,
  seen_at    bigint
);
CREATE UNIQUE INDEX api_token_name ON api_token (lower(name));

CREATE TABLE audit (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at      bigint NOT NULL,
  sort    text NOT NULL,
  who     text,
  area    text NOT NULL,
  action  text NOT NULL,
  target  text NOT NULL,
  ip      text NOT NULL,
  outcome text NOT NULL,
  status  bigint NOT NULL
);
CREATE INDEX audit_at ON audit (at, id);
CREATE INDEX audit_who ON audit (who, at, id);
