/** `aftercall replay`: the way real sessions took, through their own release and through the flows of a folder. */
import { Command } from 'commander';
import { connect, type Connection } from './connect';
import { daysOf } from './days-of';
import { prepareTestFile, writeTestFile } from './new-test-file';
import { readReleaseScene, readScene } from './read-scene';
import { replayDays } from './replay-days';
import { compareWays, firstFlow, type PastSession, type Ways } from './way-of-session';

interface Options {
  flows: string;
  save?: string;
  days?: string;
}

export function replayCommand(open: () => Connection = connect): Command {
  return new Command('replay')
    .argument('[session]', 'its id')
    .option('--flows <folder>', 'folder of the flows', './flows')
    .option(
      '--save <file>',
      'write it as a test, in a new file: keys and words are examples, nobody can be recognised',
    )
    .option('--days <n>', 'instead of one session: which calls of the last days would go differently')
    .action(async (id: string | undefined, { flows, save, days }: Options) => {
      if ((id === undefined) === (days === undefined))
        throw new Error('name a session, or say of how many days: aftercall replay --days 7');
      if (id !== undefined) return replayOne(open(), id, { flows, save });
      if (save !== undefined) throw new Error('--save writes one session: name it');
      return replayDays(open(), flows, daysOf(days ?? ''));
    });
}

async function replayOne(
  { api, write }: Connection,
  id: string,
  { flows, save }: { flows: string; save: string | undefined },
): Promise<void> {
  if (save !== undefined) prepareTestFile(save);
  const { text } = await api({ path: `/sessions/${encodeURIComponent(id)}` });
  const session = JSON.parse(text) as PastSession;
  const flow = firstFlow(session);
  if (!flow) throw new Error(`session ${id} ran no flow: there is nothing to replay`);
  const then = await readReleaseScene(api, session.release, flows);
  const ways = compareWays(flow, session.timeline, then, await readScene(flows));
  tell(ways, write);
  if (save === undefined) return;
  if (!ways.again)
    throw new Error(`there is no flow ${flow} in ${flows}: nothing can be saved as a test of it`);
  const head = [`A call to ${flow}.`, ...ways.again.givens, ''];
  await writeTestFile(save, `${[...head, ways.again.call.text()].join('\n')}\n`);
  write(`written to ${save}\n`);
}

/** "No difference" is said of what was compared, and of no more. */
function tell({ recorded, today, followed, difference }: Ways, write: Connection['write']): void {
  write(`it went   ${recorded.join(' -> ')}\n`);
  write(`it goes   ${today.join(' -> ')}\n`);
  if (followed === 'nowhere' && difference === null)
    return write('it could not be followed at all: nothing was compared\n');
  if (difference !== null) write(`first difference ${difference}\n`);
  else if (followed === null) write('no difference\n');
  else write(`no difference up to ${followed}\n`);
  if (followed === null || followed === 'nowhere') return;
  write(`compared up to ${followed}: what came then depends on what was said, on what a service answered, `);
  write('or on settings and hours that are others here\n');
}
