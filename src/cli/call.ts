/** `aftercall call`: the terminal is the phone. Owns: what typed lines mean. Must not know: how a call is carried. */
import { createInterface } from 'node:readline/promises';
import { Command, InvalidArgumentError } from 'commander';
import { Rehearsal } from '../rehearsal/rehearsal';
import { connect, type Connection } from './connect';
import { prepareTestFile, writeTestFile } from './new-test-file';
import { converse } from './phone/converse';
import { TypedLines } from './phone/typed-lines';
import { readScene } from './read-scene';

interface Options {
  flows: string;
  params?: string[];
  as: string;
  lang?: string;
  save?: string;
  live?: boolean;
}

interface Terminal {
  input: NodeJS.ReadableStream;
  write(line: string): void;
}

const LIVE_HELP =
  'Keys and words are typed; time passes by itself; /hangup, /agent answers, /agent hangs up, /agent is busy.';
const HELP =
  'Keys and words are typed; an empty line is silence; /hangup, /agent answers, /agent hangs up, /wait 30, or any line of a test after a /.';
/** An empty line lets no more time pass than this, in seconds. */
const MOST_SILENCE = 60;
/** What people say in a second. */
const WORDS_A_SECOND = 2;

export function callCommand(
  { input, write }: Terminal = { input: process.stdin, write: (line) => console.log(line) },
  open: () => Connection = connect,
): Command {
  return new Command('call')
    .argument('<flow>', 'name of a flow, or one of the numbers in the settings')
    .option('--flows <folder>', 'folder of the flows', './flows')
    .option('--params <pairs...>', 'values for the params of the flow: name=value')
    .option('--as <number>', 'number the caller calls from', number, '+15550001')
    .option('--lang <language>', 'language the call begins in')
    .option('--save <file>', 'write what was done as a test, in a new file')
    .option('--live', 'through the running server and the local carrier beside it, in real time')
    .action(async (flow: string, options: Options) => {
      if (options.live) return callLive(flow, options, { input, write }, open);
      if (options.save !== undefined) prepareTestFile(options.save);
      const head = headOf(flow, options);
      const begin = `> caller dials ${flow} from ${options.as}`;
      const call = new Rehearsal(await readScene(options.flows), [...head, '', begin].join('\n'));
      write(HELP);
      call.begin().forEach(write);
      await answer(call, input, write);
      ['', ...call.summary()].forEach(write);
      if (options.save === undefined) return;
      await writeTestFile(options.save, `${[...head, '', call.text()].join('\n')}\n`);
      write(`written to ${options.save}`);
    });
}

/** @throws Error when no server answers, or it has no local carrier */
async function callLive(
  flow: string,
  { as, params = [], lang, save }: Options,
  { input, write }: Terminal,
  open: () => Connection,
): Promise<void> {
  if (save !== undefined)
    throw new Error(
      '--save writes calls in virtual time: leave out --live, or save the session with aftercall replay SESSION --save',
    );
  const wish = { flow, as, params: Object.fromEntries(params.map(pair)), language: lang };
  const lines = new TypedLines(input);
  write(LIVE_HELP);
  await converse(open().api, wish, lines, write).finally(() => lines.close());
}

async function answer(
  call: Rehearsal,
  input: NodeJS.ReadableStream,
  write: Terminal['write'],
): Promise<void> {
  const lines = createInterface({ input, terminal: false });
  for await (const typed of lines) {
    if (call.isOver) break;
    try {
      call.act(actOf(typed.trim(), call)).forEach(write);
      while (call.listensFor === 'later') call.act(`${call.secondsToNext ?? 1}s pass`).forEach(write);
    } catch (error) {
      write(`! ${(error as Error).message}`);
    }
    if (call.isOver) break;
  }
  lines.close();
  // Whoever puts the phone down without a word has hung up.
  if (!call.isOver) call.act('caller hangs up').forEach(write);
  call.finish().forEach(write);
}

/** The line of a story that what was typed means. */
function actOf(typed: string, call: Rehearsal): string {
  if (typed === '') return `${Math.min(call.secondsToNext ?? 1, MOST_SILENCE)}s pass`;
  if (typed === '/hangup') return 'caller hangs up';
  const wait = /^\/wait (\d+)s?$/.exec(typed)?.[1];
  if (wait !== undefined) return `${wait}s pass`;
  const agent = /^\/agent (.+)$/.exec(typed)?.[1];
  if (agent !== undefined) return `${call.agent ?? 'agent-1'} ${agent}`;
  if (typed.startsWith('/')) return typed.slice(1);
  if (call.listensFor === 'words')
    return `caller speaks for ${Math.ceil(typed.split(/\s+/).length / WORDS_A_SECOND)}s`;
  return /^[\d*#]+$/.test(typed) ? `caller presses ${typed}` : `caller says ${typed}`;
}

function headOf(flow: string, { params = [], lang }: Options): string[] {
  const values = Object.fromEntries(params.map(pair));
  return [
    `A call to ${flow}.`,
    ...(params.length > 0 ? [`given params: ${JSON.stringify(values)}`] : []),
    ...(lang === undefined ? [] : [`given language: ${lang}`]),
  ];
}

function pair(written: string): [string, string] {
  const [, name, value] = /^(\w+)=(.*)$/.exec(written) ?? [];
  if (name !== undefined && value !== undefined) return [name, value];
  throw new Error(`--params takes name=value, not "${written}"`);
}

function number(written: string): string {
  if (/^\+\d{3,15}$/.test(written)) return written;
  throw new InvalidArgumentError('It must be a number like +15550001.');
}
