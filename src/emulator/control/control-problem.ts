/** A control request that cannot be done. Owns: what becomes the answer's body. Must not know: Express. */

/** What is wrong with one field; `field` is a path like `match.url`, empty for the body as a whole. */
export interface FieldProblem {
  field: string;
  message: string;
}

export class ControlProblem extends Error {
  /** @param status HTTP status */
  constructor(
    readonly status: 400 | 403 | 404 | 409 | 415,
    message: string,
    readonly problems: readonly FieldProblem[] = [],
  ) {
    super(message);
    this.name = 'ControlProblem';
  }
}

/** One field is wrong. */
export function badField(field: string, message: string): ControlProblem {
  return new ControlProblem(400, `${field} ${message}`, [{ field, message }]);
}
