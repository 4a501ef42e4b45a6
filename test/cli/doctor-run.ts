/** Runs the doctor as its command does, on a configuration. Owns: reading what it says. */
import { doctorCommand } from '../../src/cli/doctor';
import type { Finding } from '../../src/cli/doctor/finding';
import type { Config, ConfigResult } from '../../src/config';
import { systemClock, type Clock } from '../../src/lib/clock';

export interface Told {
  ok: boolean;
  findings: Finding[];
}

export async function runDoctor(
  config: Config,
  words: string[] = [],
  clock: Clock = systemClock,
): Promise<Told> {
  let said = '';
  process.exitCode = undefined;
  const read = (): ConfigResult => ({ ok: true, config });
  await doctorCommand({ read, clock, write: (text) => (said += text) }).parseAsync([
    ...['node', 'doctor', '--json', ...words],
  ]);
  const told = JSON.parse(said) as Told;
  expect(process.exitCode ?? 0).toBe(told.ok ? 0 : 1);
  return told;
}

/** What is said by a check: `level where: message`. */
export function linesOf(findings: Finding[], check: string): string[] {
  return findings
    .filter((one) => one.check === check)
    .map(({ level, where, message }) => `${level} ${where}: ${message}`);
}
