/** `aftercall why`: why a caller did, or did not, get the virtual agent. */
import { Command } from 'commander';
import { connect, type Connection } from './connect';

export function whyCommand(open: () => Connection = connect): Command {
  return new Command('why')
    .argument(
      '[session]',
      'its identifier, or that of its call (CA…) or conversation (CH…); the newest if none is given',
    )
    .action(async (id: string | undefined) => {
      const { api, write } = open();
      const session = id === undefined ? await newest(api) : await named(api, id);
      write((await api({ path: `/sessions/${encodeURIComponent(session)}/why` })).text);
    });
}

async function newest(api: Connection['api']): Promise<string> {
  const { text } = await api({ path: '/sessions?limit=1' });
  const { items } = JSON.parse(text) as { items: { id: string }[] };
  if (!items[0]) throw new Error('There is no session yet: call or chat first.');
  return items[0].id;
}

async function named(api: Connection['api'], id: string): Promise<string> {
  return /^C[AH][0-9a-f]{32}$/i.test(id) ? sessionOf(api, id) : id;
}

async function sessionOf(api: Connection['api'], sid: string): Promise<string> {
  const { text } = await api({ path: `/calls/${sid}` });
  return (JSON.parse(text) as { sessionId: string }).sessionId;
}
