/** `aftercall flag`: the switches that flows read, on a running server. */
import { Command } from 'commander';
import { connect, type Connection } from './connect';
import { jsonBody } from './json-body';

interface Flag {
  name: string;
  on: boolean;
  note?: string;
}

/** @param open the server to talk to; opened when the command runs */
export function flagCommand(open: () => Connection = connect): Command {
  return new Command('flag')
    .argument('[name]', 'such as systemDown')
    .argument('[to]', 'on or off')
    .option('--note <text>', 'what it is for')
    .action(async (name: string | undefined, to: string | undefined, { note }: { note?: string }) => {
      const connection = open();
      if (name === undefined) return list(connection);
      if (to !== 'on' && to !== 'off')
        throw new Error(`say what it is to be: aftercall flag ${name} on, or off`);
      await turn(connection, name, { on: to === 'on', ...(note === undefined ? {} : { note }) });
    });
}

async function list({ api, write }: Connection): Promise<void> {
  const flags = await flagsOf(api);
  for (const { name, on, note } of flags) write(`${name}: ${on ? 'on' : 'off'}${note ? ` (${note})` : ''}\n`);
  if (flags.length === 0) write('there are no flags\n');
}

/** What it is for is kept, unless something else is said. */
async function turn({ api, write }: Connection, name: string, flag: Omit<Flag, 'name'>): Promise<void> {
  const { note = flag.note } = (await flagsOf(api)).find((one) => one.name === name) ?? {};
  const kept = note === undefined ? {} : { note };
  const path = `/flags/${encodeURIComponent(name)}`;
  await api({ method: 'PUT', path, ...jsonBody({ ...kept, ...flag }) });
  write(`${name} is ${flag.on ? 'on' : 'off'}\n`);
}

async function flagsOf(api: Connection['api']): Promise<Flag[]> {
  return (JSON.parse((await api({ path: '/flags' })).text) as { items: Flag[] }).items;
}
