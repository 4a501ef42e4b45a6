/** Durations as they are written. Owns: their units. Must not know: what lasts so long. */
const SECONDS: { [unit: string]: number } = { s: 1, m: 60, h: 3600 };

/** `90`, `90s`, `1.5m`, `2h` in seconds; a plain number is seconds. NaN for anything else. */
export function toSeconds(written: string | number): number {
  if (typeof written === 'number') return written;
  const match = /^(\d+(?:\.\d+)?)([smh]?)$/.exec(written);
  return Number(match?.[1] ?? NaN) * (SECONDS[match?.[2] ?? ''] ?? 1);
}
