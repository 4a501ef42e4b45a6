/** `aftercall tokens`: tokens with which programs use the API of a running server. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { connect, type Connection } from './connect';
import { jsonBody } from './json-body';
import { table } from './table';

const ROLES = ['viewer', 'editor', 'admin'];

interface Listed {
  id: string;
  name: string;
  role: string;
  createdAt: string;
  createdBy: string;
  expiresAt: string | null;
  expired: boolean;
  seenAt: string | null;
}

export function tokensCommand(open: () => Connection = connect): Command {
  const command = new Command('tokens');
  command
    .command('list', { isDefault: true })
    .description('list them, newest first')
    .action(async () => {
      const { api, write } = open();
      write(`${listOf(await tokens(api)).join('\n')}\n`);
    });
  command
    .command('create')
    .description('make one; it is printed once and never again')
    .argument('<name>', 'what it is for')
    .addOption(new Option('--role <role>', 'what it may do').choices(ROLES).default('viewer'))
    .option('--days <days>', 'when it expires; without it, never', days)
    .action(async (name: string, { role, days: expiresInDays }: { role: string; days?: number }) => {
      const { api, write } = open();
      const body = { name, role, ...(expiresInDays === undefined ? {} : { expiresInDays }) };
      const { text } = await api({ method: 'POST', path: '/tokens', ...jsonBody(body) });
      write(`${(JSON.parse(text) as { token: string }).token}\n`);
    });
  command
    .command('revoke')
    .description('it is good for nothing from now on')
    .argument('<name>', 'its name or id')
    .action(async (name: string) => {
      const { api, write } = open();
      const wanted = name.toLowerCase();
      const found = (await tokens(api)).find((one) => one.id === name || one.name.toLowerCase() === wanted);
      if (!found) throw new Error(`There is no token "${name}": see aftercall tokens list.`);
      await api({ method: 'DELETE', path: `/tokens/${encodeURIComponent(found.id)}` });
      write(`${found.name} was revoked.\n`);
    });
  return command;
}

async function tokens(api: Connection['api']): Promise<Listed[]> {
  return (JSON.parse((await api({ path: '/tokens' })).text) as { items: Listed[] }).items;
}

function days(written: string): number {
  const count = Number(written);
  if (Number.isInteger(count) && count >= 1) return count;
  throw new InvalidArgumentError('It must be a whole number of days.');
}

function listOf(items: Listed[]): string[] {
  const head = ['name', 'role', 'made by', 'made', 'expires', 'last used'];
  const rows = items.map(({ name, role, createdBy, createdAt, expiresAt, expired, seenAt }) => [
    ...[name, role, createdBy, createdAt],
    ...[expired ? 'has expired' : (expiresAt ?? 'never'), seenAt ?? 'never'],
  ]);
  return table([head, ...rows]);
}
