/** `aftercall why`: why a caller did, or did not, get the virtual agent. */
import { Command } from 'commander';
import { connect, type Connection } from './connect';

export function whyCommand(open: () => Connection = connect): Command {
  return new Command('why')
    .description('explain in plain words why a session was, or was not, handed to a virtual agent')
    .argument('<session>', 'identifier of the session, or of its call at the carrier (CA…)')
    .action(async (id: string) => {
      const { api, write } = open();
      const session = /^CA[0-9a-f]{32}$/i.test(id) ? await sessionOf(api, id) : id;
      write((await api({ path: `/sessions/${encodeURIComponent(session)}/why` })).text);
    });
}

async function sessionOf(api: Connection['api'], sid: string): Promise<string> {
  const { text } = await api({ path: `/calls/${sid}` });
  return (JSON.parse(text) as { sessionId: string }).sessionId;
}
