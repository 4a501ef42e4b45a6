-- Where a message stands that came late, and which files came with one.

ALTER TABLE message ADD COLUMN place REAL;
ALTER TABLE message ADD COLUMN files TEXT;
