/** Durations in ISO 8601, as timers are given. Owns: reading them. */
const DURATION = /^P(?=.)(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** `PT1H30M`, `P1D`, … @returns milliseconds, or undefined for what is none; months and years have no length */
export function readDuration(written: string): number | undefined {
  const match = DURATION.exec(written);
  if (!match) return undefined;
  const [days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  return ((((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1000;
}
