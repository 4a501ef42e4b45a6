-- What ended sessions are found by, without any snapshot: `caller` is the customer's number, last digit first; `talked`
-- is 1 where a human talked to them. What is filtered by stands in one index, in the order of the list. Results that are
-- there gain the new columns after the start, as sessions without a result gain one.

ALTER TABLE result ADD COLUMN caller text COLLATE "C";
ALTER TABLE result ADD COLUMN talked bigint;
ALTER TABLE result ALTER COLUMN session_id TYPE text COLLATE "C";

CREATE INDEX result_listed ON result
  (started_at, session_id, channel, language, queue, agent, virtual_agent, status, failed_rule, answered, talked);
CREATE INDEX result_caller ON result (caller, started_at, session_id) WHERE caller IS NOT NULL;

INSERT INTO uncounted SELECT session_id FROM result WHERE true ON CONFLICT DO NOTHING;
