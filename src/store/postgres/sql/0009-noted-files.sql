-- Session metadata files of people who were forgotten that stand in the folder of another process: whichever has one removes it,
-- and with it the row. `person`: a pseudonym, until then.

CREATE TABLE noted_file (
  session_id text NOT NULL,
  person     text NOT NULL,
  folder     text NOT NULL,
  at         bigint NOT NULL,
  PRIMARY KEY (session_id, person)
);
