/** Work that takes long enough to be watched and called off. Owns: what whoever does it is given. */

/** What is being done: a file is read, compared with what is stored, saved; sessions are decided anew. */
export type Phase = 'reading' | 'comparing' | 'saving' | 'deciding';

export interface LongWork {
  /** aborted: nothing more is to be done, and nothing half done left */
  signal?: AbortSignal;
  /** Tells how far it is. `total` 0: nobody knows. Must not throw. */
  progress?(phase: Phase, done: number, total: number): void;
}
