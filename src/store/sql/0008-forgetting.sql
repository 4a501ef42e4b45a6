-- Sessions are forgotten after a time, or because somebody asks for it: what hangs on one is found without a scan.

CREATE INDEX leg_session ON leg (session_id);
CREATE INDEX task_session ON task (session_id);
