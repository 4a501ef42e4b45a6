/** `aftercall audit`: who did what through the API of a running server. */
import { Command } from 'commander';
import { connect, type Connection } from './connect';
import { table } from './table';

interface Page {
  items: {
    at: string;
    sort: string;
    who: string | null;
    action: string;
    target: string;
    ip: string;
    outcome: string;
    status: number;
  }[];
}

interface Options {
  limit: string;
  who?: string;
  area?: string;
  outcome?: string;
  from?: string;
  to?: string;
  json?: true;
}

export function auditCommand(open: () => Connection = connect): Command {
  return new Command('audit')
    .option('--limit <count>', 'how many, up to 200', '50')
    .option('--who <name>', 'of this user or token')
    .option('--area <area>', 'settings, users, tokens, sign-ins, releases, people, sessions, …')
    .option('--outcome <outcome>', 'done, refused or failed')
    .option('--from <time>', 'from then on: 2026-11-28T00:00:00Z')
    .option('--to <time>', 'until then')
    .option('--json', 'as the API answers it')
    .action(async ({ json, ...filter }: Options) => {
      const { api, write } = open();
      const { text } = await api({ path: `/audit?${new URLSearchParams({ ...filter }).toString()}` });
      write(json ? `${text}\n` : `${linesOf(JSON.parse(text) as Page).join('\n')}\n`);
    });
}

function linesOf({ items }: Page): string[] {
  const rows = items.map(({ at, sort, who, action, target, ip, outcome, status }) => [
    ...[at, who === null ? sort : `${who} (${sort})`, action, target, ip, `${outcome} (${status})`],
  ]);
  return table([['when', 'who', 'what', 'of', 'from', 'outcome'], ...rows]);
}
