/** A mistake inside a text or an expression; offsets count from its first character. */
export interface Found {
  start: number;
  end: number;
  rule: string;
  message: string;
  hint?: string;
  /** absent: an error */
  severity?: 'warning';
}

/** A read of `vars.<name>`; offsets as above. */
export interface FieldRead {
  name: string;
  start: number;
  end: number;
}

/** `vars.csat`: root `vars`, name `csat`; offsets as above. */
export interface NameRead {
  root: string;
  name: string | undefined;
  /** `queues.support.free`, `tables.teams[…].queue`: the last name, where it is written out */
  part?: string | undefined;
  start: number;
  end: number;
}
