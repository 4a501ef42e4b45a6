-- People who are never to be asked again. A person is a pseudonym. `how`: by whom or in which way they said so.

CREATE TABLE opt_out (
  person TEXT PRIMARY KEY NOT NULL,
  at     INTEGER NOT NULL,
  how    TEXT NOT NULL
) WITHOUT ROWID;
