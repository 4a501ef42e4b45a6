/** `aftercall replay`: the way real sessions took, through their own release and through the flows of a folder. */
import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { playActs, retrace } from '../rehearsal/retrace';
import { connect, type Connection } from './connect';
import { daysOf } from './days-of';
import { readReleaseScene, readScene } from './read-scene';
import { replayDays } from './replay-days';
import { compareWays, type PastSession } from './way-of-session';

interface Options {
  flows: string;
  save?: string;
  days?: string;
}

export function replayCommand(open: () => Connection = connect): Command {
  return new Command('replay')
    .argument('[session]', 'its id')
    .option('--flows <folder>', 'folder of the flows', './flows')
    .option('--save <file>', 'write it as a test: keys and words are examples, nobody can be recognised')
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
  const { text } = await api({ path: `/sessions/${encodeURIComponent(id)}` });
  const { flow, release, timeline } = JSON.parse(text) as PastSession;
  if (!flow) throw new Error(`session ${id} ran no flow: there is nothing to replay`);
  const then = await readReleaseScene(api, release, flows);
  const now = await readScene(flows);
  const { recorded, today, followed, difference } = compareWays({ flow, timeline }, then, now);
  write(`it went   ${recorded.join(' -> ')}\n`);
  write(`it goes   ${today.join(' -> ')}\n`);
  if (followed !== null) write(`followed to ${followed}: what came then cannot be told from its steps\n`);
  if (difference !== null) write(`first difference ${difference}\n`);
  else write('no difference\n');
  if (save === undefined) return;
  const { acts, givens } = retrace(then, flow, timeline);
  const head = [`A call to ${flow}.`, ...givens, ''];
  const told = playActs(now, flow, { acts, givens }).call.text();
  await writeFile(save, `${[...head, told].join('\n')}\n`);
  write(`written to ${save}\n`);
}
