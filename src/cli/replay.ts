/** `aftercall replay`: the way a real session took, through its own release and through the flows of a folder. */
import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { FlowFiles } from '../flow/release';
import { playActs, retrace, trailOf, type Happening } from '../rehearsal/retrace';
import { sceneOf, type Scene } from '../rehearsal/scene';
import { connect, type Connection } from './connect';
import { readScene, settingsIn } from './read-scene';

interface Session {
  flow: string | null;
  release: string;
  timeline: Happening[];
}

export function replayCommand(open: () => Connection = connect): Command {
  return new Command('replay')
    .argument('<session>', 'its id')
    .option('--flows <folder>', 'folder of the flows', './flows')
    .option('--save <file>', 'write it as a test: keys and words are examples, nobody can be recognised')
    .action(async (id: string, { flows, save }: { flows: string; save?: string }) => {
      const { api, write } = open();
      const { text } = await api({ path: `/sessions/${encodeURIComponent(id)}` });
      const { flow, release, timeline } = JSON.parse(text) as Session;
      if (!flow) throw new Error(`session ${id} ran no flow: there is nothing to replay`);
      const { text: files } = await api({ path: `/releases/${release}` });
      const then = sceneOf((JSON.parse(files) as { files: FlowFiles }).files, await settingsIn(flows));
      const now = await readScene(flows);
      for (const line of compared({ flow, timeline }, then, now)) write(`${line}\n`);
      if (save === undefined) return;
      const { acts, givens } = retrace(then, flow, timeline);
      const head = [`A call to ${flow}.`, ...givens, ''];
      const told = playActs(now, flow, { acts, givens }).call.text();
      await writeFile(save, `${[...head, told].join('\n')}\n`);
      write(`written to ${save}\n`);
    });
}

/** What is told of a session: its way then and now, and the first difference. */
function compared(
  { flow, timeline }: { flow: string; timeline: Happening[] },
  then: Scene,
  now: Scene,
): string[] {
  const recorded = trailOf(timeline);
  const traced = retrace(then, flow, timeline);
  const today = trailOf(playActs(now, flow, traced).call.session.notes);
  const lines = [`it went   ${recorded.join(' -> ')}`, `it goes   ${today.join(' -> ')}`];
  const at = today.findIndex((step, index) => step !== traced.trail[index]);
  const followed =
    traced.trail.length >= recorded.length
      ? []
      : [`followed to ${traced.trail.at(-1) ?? 'nowhere'}: what came then cannot be told from its steps`];
  if (at < 0 && today.length >= traced.trail.length) return [...lines, ...followed, 'no difference'];
  const index = at < 0 ? today.length : at;
  const before = index === 0 ? 'at the beginning' : `after ${today[index - 1] ?? ''}`;
  return [
    ...lines,
    ...followed,
    `first difference ${before}: ${traced.trail[index] ?? 'the end'}, now ${today[index] ?? 'the end'}`,
  ];
}
