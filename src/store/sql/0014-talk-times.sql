-- How long an agent's calls take, for what those who wait are told: since when they are on one, and the average of the
-- latest ones, in milliseconds.
ALTER TABLE agent_activity ADD COLUMN busy_since INTEGER;
ALTER TABLE agent_activity ADD COLUMN talk_ms INTEGER;
