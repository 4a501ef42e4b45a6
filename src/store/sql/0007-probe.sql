-- One row that is written again whenever somebody asks whether the store can be written.

CREATE TABLE probe (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  at INTEGER NOT NULL
);
