-- Session metadata files of people who were forgotten that stand in the folder of another process: whichever has one removes it,
-- and with it the row. `person`: a pseudonym, until then.

CREATE TABLE noted_file (
  session_id TEXT NOT NULL,
  person     TEXT NOT NULL,
  folder     TEXT NOT NULL,
  at         INTEGER NOT NULL,
  PRIMARY KEY (session_id, person)
) WITHOUT ROWID;
