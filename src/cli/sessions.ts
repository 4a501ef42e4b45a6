/** `aftercall sessions`: the newest sessions of a running server, as a table. */
import { Command, InvalidArgumentError } from 'commander';
import type { SessionLine } from '../web/api/session-line';
import { connect, type Connection } from './connect';
import { table } from './table';

export function sessionsCommand(open: () => Connection = connect): Command {
  return new Command('sessions')
    .option('--limit <count>', 'how many', count, 20)
    .option('--live', 'only those that go on')
    .action(async ({ limit, live }: { limit: number; live?: true }) => {
      const { api, write } = open();
      const { text } = await api({ path: `/sessions?limit=${limit}${live ? '&live=true' : ''}` });
      const { items } = JSON.parse(text) as { items: SessionLine[] };
      const rows = items.map((one) => [
        ...[one.id, one.startedAt, one.channel, one.flow || '-', one.customer, one.state],
        ...[one.agent ?? '-', one.postSession.status],
      ]);
      const titles = ['session', 'started', 'channel', 'flow', 'customer', 'state', 'agent', 'post-session'];
      write(`${table([titles, ...rows]).join('\n')}\n`);
    });
}

function count(written: string): number {
  if (/^\d+$/.test(written) && Number(written) >= 1 && Number(written) <= 200) return Number(written);
  throw new InvalidArgumentError('It must be a whole number from 1 to 200.');
}
