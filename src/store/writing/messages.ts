/** What the thread that writes and the one that reads say to each other besides writes. */
import type { ToldError } from '../../lib/thread/told-error';

/** `gone`: nobody on the other side has the file open any more. */
export type ToWriter = 'gone' | 'close';

export type FromWriter =
  | { is: 'opened' | 'closed' }
  | { is: 'failed'; error: ToldError }
  | { is: 'trouble'; what: string; error: ToldError }
  | { is: 'upgrading'; names: string[] }
  /** the file is to be closed by whoever reads it; it can be opened again */
  | { is: 'let-go' | 'come-back' };
