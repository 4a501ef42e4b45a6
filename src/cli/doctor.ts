/** `aftercall doctor`: what is wrong with this installation, where, and what to do. */
import { Command } from 'commander';
import { readConfig, type ConfigResult } from '../config';
import { systemClock, type Clock } from '../lib/clock';
import { examine } from './doctor/examine';
import { says, type Finding } from './doctor/finding';
import { loadEnvFile } from './env-file';

interface Options {
  fix?: true;
  json?: true;
}

interface Surroundings {
  read(): ConfigResult;
  clock: Clock;
  write(text: string): void;
}

const SIGNS = { ok: 'ok', note: '-', warning: 'warning', problem: 'PROBLEM', fixed: 'fixed' } as const;

export function doctorCommand(around: Surroundings = ofThisMachine): Command {
  return new Command('doctor')
    .option('--fix', 'set the addresses of numbers and conversations at the carrier as they have to be')
    .option('--json', 'as JSON')
    .action(async ({ fix, json }: Options) => {
      const findings = await lookedAt(around, fix === true);
      const ok = findings.every(({ level }) => level !== 'problem');
      around.write(json ? `${JSON.stringify({ ok, findings }, null, 2)}\n` : told(findings));
      if (!ok) process.exitCode = 1;
    });
}

async function lookedAt({ read, clock }: Surroundings, fix: boolean): Promise<Finding[]> {
  const config = read();
  if (config.ok) return examine(config.config, { clock, fix });
  const { problem } = says('configuration');
  return config.problems.map((line) => {
    const [variable = '', ...words] = line.split(': ');
    return problem(variable, words.join(': '), 'see .env.example; nothing else was looked at');
  });
}

function told(findings: Finding[]): string {
  const lines = findings.flatMap(({ level, check, where, message, hint }) => [
    `${SIGNS[level].padEnd(8)} ${check}: ${where}: ${message}`,
    ...(hint === undefined ? [] : [`${' '.repeat(9)}${hint}`]),
  ]);
  const count = (level: Finding['level']): number => findings.filter((one) => one.level === level).length;
  const sum = `${count('problem')} problems, ${count('warning')} warnings, ${count('fixed')} fixed`;
  return `${[...lines, sum].join('\n')}\n`;
}

const ofThisMachine: Surroundings = {
  read: () => {
    loadEnvFile();
    return readConfig();
  },
  clock: systemClock,
  write: (text) => void process.stdout.write(text),
};
