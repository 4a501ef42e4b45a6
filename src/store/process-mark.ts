/**
 * Names a running process so that another one with the same pid is not taken for it. Owns: that name.
 * Must not know: what it is used for.
 */
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** Lines of pid, host and time of start (empty where the system does not tell). */
export function processMark(pid: number): string {
  return `${pid}\n${hostname()}\n${startedAt(pid)}\n`;
}

/** True if the process a mark names runs on this host. A restarted container often gets the old pid again. */
export function holderAlive(mark: string): boolean {
  const pid = Number(mark.split('\n')[0]);
  return Number.isInteger(pid) && pid > 0 && runs(pid) && processMark(pid) === mark;
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs and is somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Clock ticks from boot to its start (Linux, proc(5): the 22nd field of /proc/pid/stat; the 2nd may hold
 * spaces). A zombie has no time of start: it is dead, only nobody has asked how it died.
 */
function startedAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? '' : (fields[19] ?? '');
  } catch {
    return '';
  }
}
