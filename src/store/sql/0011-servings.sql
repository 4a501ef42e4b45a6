-- Which release new sessions start on, decision by decision: rows are only ever added, and the last one holds.
-- `share` (percent) of the callers start on `trial`; both are NULL when everybody starts on `release`.
-- `folder` is the release the folder of flows held when that was decided: it is not adopted again until it changes.

CREATE TABLE serving (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  release TEXT NOT NULL,
  trial   TEXT,
  share   REAL,
  folder  TEXT NOT NULL,
  author  TEXT NOT NULL,
  at      INTEGER NOT NULL
);

-- Before this table the newest release was the one that served.
INSERT INTO serving (release, folder, author, at) SELECT hash, hash, 'flows', at FROM release ORDER BY at DESC LIMIT 1;
