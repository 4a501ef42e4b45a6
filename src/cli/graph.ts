/** `aftercall graph`: a flow, or the machine every session is, as a picture or as data. */
import { readFile, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { sessionMachine } from '../session/machine';
import { connect, type Connection } from './connect';
import { definitionOf } from './graph/definition';
import { drawStates } from './graph/draw-states';
import { flowDrawing, type FlowPictureOptions } from './graph/flow-drawing';
import { stateAt, withPictures } from './graph/session-page';

interface Options extends FlowPictureOptions {
  json?: boolean;
  state?: string;
  depth?: number;
  write?: string | true;
}

const PAGE = 'docs/session.md';

/** @param write where the picture is printed */
export function graphCommand(
  write: (text: string) => void = (text) => process.stdout.write(text),
  open: () => Connection = connect,
): Command {
  return new Command('graph')
    .argument('<flow>', 'name of a flow, or "session"')
    .option('--flows <folder>', 'folder of the flows', './flows')
    .option('--mermaid', 'of a flow: as Mermaid')
    .option('--svg', 'of a flow: as SVG')
    .option('--session <id>', 'of a flow: the way this session of the running server took')
    .option('--json', 'of the session: its definition, as the editor of Stately and createMachine() read it')
    .option('--state <path>', 'of the session: one state, such as open.course.talking')
    .option('--depth <levels>', 'of the session: how many levels of states to draw', levels)
    .option('--write [page]', `renew the pictures of a page instead (default: ${PAGE})`)
    .action(async (name: string, { json, state, depth, write: page, ...picture }: Options) => {
      if (name !== 'session') return write(`${await flowDrawing(name, picture, open)}\n`);
      if (page !== undefined) return renew(page === true ? PAGE : page);
      if (json && state !== undefined)
        throw new Error(
          '--json prints the whole machine: leave out --state, or leave out --json for its picture',
        );
      if (json) return write(`${definitionOf(sessionMachine)}\n`);
      write(`${drawStates(stateAt(sessionMachine, state ?? sessionMachine.id), depth)}\n`);
    });
}

function levels(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`--depth takes a number of levels from 1, not "${text}"`);
  return Number(text);
}

async function renew(page: string): Promise<void> {
  await writeFile(page, withPictures(await readFile(page, 'utf8'), sessionMachine));
}
