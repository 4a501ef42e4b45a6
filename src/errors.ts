/** The one class that carries a row of the table of errors (error-table.ts) to the outside. */
import { ERROR_TABLE } from './error-table';

export type ErrorCode = keyof typeof ERROR_TABLE;

/** What was wrong in a document: where, what, what instead. */
export interface ProblemDetail {
  path: string;
  message: string;
  hint?: string;
  /** in a file, counted from 1 */
  line?: number;
  column?: number;
}

/** An error for the outside; `detail` holds no personal data. */
export class PublicError extends Error {
  readonly status: number;
  readonly hint: string;

  constructor(
    readonly code: ErrorCode,
    readonly detail = '',
    readonly problems: ProblemDetail[] = [],
  ) {
    super(ERROR_TABLE[code].message);
    this.status = ERROR_TABLE[code].status;
    this.hint = ERROR_TABLE[code].hint;
  }

  /** The error as application/problem+json (RFC 9457). */
  toProblem(): object {
    return {
      type: `urn:aftercall:error:${this.code}`,
      title: this.message,
      status: this.status,
      code: this.code,
      ...(this.detail === '' ? {} : { detail: this.detail }),
      hint: this.hint,
      ...(this.problems.length === 0 ? {} : { problems: this.problems }),
    };
  }
}
