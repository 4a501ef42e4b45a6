/** `aftercall graph session`: the machine every session is, as a picture or as data. */
import { readFile, writeFile } from 'node:fs/promises';
import { Argument, Command } from 'commander';
import { sessionMachine } from '../session/machine';
import { definitionOf } from './graph/definition';
import { drawStates } from './graph/draw-states';
import { stateAt, withPictures } from './graph/session-page';

interface Options {
  json?: boolean;
  state?: string;
  depth?: number;
  write?: string | true;
}

const PAGE = 'docs/session.md';

/** @param write where the picture is printed */
export function graphCommand(write: (text: string) => void = (text) => process.stdout.write(text)): Command {
  return new Command('graph')
    .description('print the machine of a session: Mermaid, or JSON for the tools of Stately')
    .addArgument(new Argument('<machine>', 'which machine').choices(['session']))
    .option('--json', 'its definition, as the editor of Stately and createMachine() read it')
    .option('--state <path>', 'the picture of one state, such as open.course.talking')
    .option('--depth <levels>', 'how many levels of states to draw', levels)
    .option('--write [page]', `renew the pictures of a page instead (default: ${PAGE})`)
    .action(async (_machine: string, { json, state, depth, write: page }: Options) => {
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
