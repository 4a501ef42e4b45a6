/** A disk of a few megabytes that can be filled. Owns: mounting it, where that is allowed (as root), and its end. */
import { execFileSync } from 'node:child_process';
import { chownSync, closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PIECE = Buffer.alloc(65_536);
const PAGE = 4096;

export class SmallDisk {
  private constructor(readonly folder: string) {}

  /** @param owner whose the folder is @returns null where nothing may be mounted */
  static mount(megabytes: number, owner: { uid: number; gid: number } | null = null): SmallDisk | null {
    const folder = mkdtempSync(join(tmpdir(), 'aftercall-disk-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'aftercall', folder], {
        stdio: 'pipe',
      });
    } catch {
      rmSync(folder, { recursive: true });
      return null;
    }
    if (owner) chownSync(folder, owner.uid, owner.gid);
    return new SmallDisk(folder);
  }

  /** To the last byte. */
  fill(): void {
    const file = openSync(this.filler, 'a');
    for (const piece of [PIECE, PIECE.subarray(0, PAGE)])
      try {
        for (;;) writeSync(file, piece);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    closeSync(file);
  }

  makeRoom(): void {
    rmSync(this.filler, { force: true });
  }

  unmount(): void {
    execFileSync('umount', ['-l', this.folder], { stdio: 'pipe' });
    rmSync(this.folder, { recursive: true });
  }

  private get filler(): string {
    return join(this.folder, 'filler');
  }
}
