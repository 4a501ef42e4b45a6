/** `aftercall releases`: which release of the flows serves whom, and going back to another. */
import { Command, InvalidArgumentError } from 'commander';
import { connect, type Connection } from './connect';
import { jsonBody } from './json-body';

interface Listed {
  items: { release: string; adoptedAt: string; liveSessions: number; share: number }[];
  folder: {
    state: string;
    problems: { file?: string; line?: number; column?: number; message: string; hint?: string }[];
  } | null;
}

const SHOWN = 12;

export function releasesCommand(open: () => Connection = connect): Command {
  const command = new Command('releases');
  command
    .command('list', { isDefault: true })
    .description('list them, newest first')
    .action(async () => {
      const { api, write } = open();
      write(table((await api({ path: '/releases' })).text));
    });
  command
    .command('rollback')
    .description('new sessions start on another release; live ones finish on their own')
    .argument('<release>', 'its hash, the beginning of it, or "previous"')
    .option('--share <percent>', 'for this share of the callers only, the same ones each time', percent)
    .action(async (release: string, { share }: { share?: number }) => {
      const { api, write } = open();
      const { body, headers: type } = jsonBody({ release, ...(share === undefined ? {} : { share }) });
      const headers = { ...type, 'x-author': 'cli' };
      write(table((await api({ method: 'PUT', path: '/releases/serving', body, headers })).text));
    });
  return command;
}

/** `10%` or `10` */
function percent(written: string): number {
  const share = Number(/^(\d+(?:\.\d+)?)%?$/.exec(written)?.[1]);
  if (share > 0 && share <= 100) return share;
  throw new InvalidArgumentError('It must be a share like 10%.');
}

function table(text: string): string {
  const { items, folder } = JSON.parse(text) as Listed;
  const rows = items.map(({ release, adoptedAt, liveSessions, share }) =>
    line(release.slice(0, SHOWN), adoptedAt, String(liveSessions), share === 0 ? '-' : `${share}%`),
  );
  return [line('release', 'adopted', 'live', 'new sessions'), ...rows, ...told(folder), ''].join('\n');
}

function line(release: string, adopted: string, live: string, share: string): string {
  return `${release.padEnd(SHOWN)}  ${adopted.padEnd(24)}  ${live.padStart(5)}  ${share}`;
}

function told(folder: Listed['folder']): string[] {
  if (folder?.state === 'set-aside')
    return ['The folder of flows is left aside until it changes: its release was taken back.'];
  if (folder?.state !== 'refused' && folder?.state !== 'unreadable') return [];
  const problems = folder.problems.map(({ file, line: at, column, message, hint }) => {
    const place = [file ?? 'settings', at, column].filter((part) => part !== undefined).join(':');
    return `  ${place}  ${message}${hint === undefined ? '' : ` (${hint})`}`;
  });
  return ['The folder of flows has mistakes, what served before serves:', ...problems];
}
