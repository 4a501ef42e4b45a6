/**
 * Whether there is room left for what is written. Owns: that a disk which was found full counts as full until new pages could
 * be had. Must not know: who writes what.
 */
import { isFull } from './gone';

/**
 * A megabyte of new pages, and away again. A row that is updated proves nothing: its page has room when no table can grow.
 */
export const PROVE_ROOM = `DO $$ BEGIN
  CREATE TABLE aftercall_room AS SELECT repeat('x', 1000) AS text FROM generate_series(1, 1000);
  DROP TABLE aftercall_room;
END $$`;

export class Room {
  private full = false;

  /** @param error what a statement failed with */
  notice(error: unknown): void {
    if (isFull(error)) this.full = true;
  }

  /** @param prove writes PROVE_ROOM @throws what it throws: there is none yet */
  async wait(prove: () => Promise<unknown>): Promise<void> {
    if (!this.full) return;
    await prove();
    this.full = false;
  }
}
