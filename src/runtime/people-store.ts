/** What the store knows of people, and how it forgets. Owns: that part of the port. */
import type { NotedFile, OptOut } from './rows';

export interface PeopleStore {
  /** People are never to be asked again: all of them, or none; the first time counts. */
  optOut(optOuts: readonly OptOut[]): Promise<void>;
  /** @returns false when they had not opted out */
  optBackIn(person: string): Promise<boolean>;
  optOuts(): Promise<OptOut[]>;
  /**
   * Removes a closed session with all that hangs on it. `asks`: also that the person was asked, which fairness rules
   * count. @returns false when there is none, or it lives
   */
  forgetSession(id: string, what: { asks: boolean }): Promise<boolean>;
  /** @returns those of the ids that a session has */
  knownSessions(ids: readonly string[]): Promise<string[]>;
  /** Files of people who were forgotten are left in the folder of another process: all are noted, or none. */
  noteFiles(files: readonly NotedFile[]): Promise<void>;
  notedFiles(): Promise<NotedFile[]>;
  /** The file of a session is gone: no more is noted of it. */
  fileGone(sessionId: string): Promise<void>;
  /** Removes up to `limit` asks of before a time (ms since the epoch). @returns how many */
  forgetAsks(query: { before: number; limit: number }): Promise<number>;
  /**
   * After it what was removed is not left behind in any file of the store, where the engine can do that at once.
   * @returns false when somebody else goes on reading the file: it is left until they have ended, and this is asked again
   */
  scrub(): Promise<boolean>;
}
