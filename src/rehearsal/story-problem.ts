/** What cannot be understood or done in a story. Owns: which line it is, and what could have been meant. PURE. */
import { didYouMean } from '../lib/did-you-mean';

export class StoryProblem extends Error {
  /** @param line 1-based */
  constructor(
    message: string,
    readonly line: number,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

/** Does what is about one line of a story. @throws StoryProblem with the line in its words, whatever is thrown */
export function aboutLine<T>(text: string, line: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { message } = error as Error;
    const said =
      error instanceof SyntaxError ? `this is no JSON: ${message}` : (message.split('\n')[0] ?? '');
    throw new StoryProblem(said.includes(text) ? said : `${text}: ${said}`, line, error);
  }
}

const DOES = [
  ...['dials', 'presses', 'says', 'mumbles', 'speaks', 'hangs', 'answers', 'pass', 'transfers', 'consults'],
  ...['opens', 'writes', 'chooses', 'accepts', 'leaves', 'ends', 'texts', 'restarts'],
];
const EXAMPLES =
  'such as: caller dials FLOW; caller presses 1; caller says yes; 10s pass; agent-1 answers; caller hangs up';

/** How lines are written that are easily written otherwise. */
const DONE: { [does: string]: string } = {
  writes: '> customer writes "two words"',
  texts: '> +15550001 texts +15551000 "two words"',
  opens: '> customer opens a web chat',
  chooses: '> customer chooses Sales',
  ends: '> customer ends the chat',
  leaves: '> customer leaves the chat',
  transfers: '> agent-1 transfers to queue sales',
  consults: '> agent-1 consults agent-2',
};

/** @param line with its `> ` */
export function notUnderstood(line: string): Error {
  const words = line.slice(1).trim().split(/\s+/);
  const near = words.flatMap((word) => nearest(word, DOES) ?? []).find((one) => !words.includes(one));
  const does = words.map((word) => word.replace(/:$/, '')).find((word) => Object.hasOwn(DONE, word));
  const form = does === undefined ? undefined : `one writes ${DONE[does]}`;
  const hint = form ?? (near === undefined ? EXAMPLES : `did you mean "${near}"?`);
  return new Error(`this is nothing that can be done: ${line} (${hint})`);
}

/** @param known what a line with `given` can begin with */
export function givenNotUnderstood(line: string, known: readonly string[]): Error {
  const [, written = ''] = /^given ([^:{]*)/.exec(line) ?? [];
  const [first = ''] = written.split(' ');
  const begun = known.find((one) => one === first) ?? known.find((one) => one.split(' ')[0] === first);
  const near = begun ?? nearest(written.trim(), known);
  const hint =
    near === undefined
      ? `there are ${known.join(', ')}`
      : `did you mean "given ${near}"? One writes ${formOf(near)}`;
  return new Error(`this cannot be given: ${line} (${hint})`);
}

const FORMS: { [name: string]: string } = {
  params: 'given params: { agentName: Ann }',
  language: 'given language: es',
  http: 'given http /orders/12345 answers 200 {"status": "shipped"}',
  asked: 'given asked +15550001 2 days ago',
  bot: 'given bot answers 503',
  'queue facts': 'given queue facts support: { free: 0, waiting: 3 }',
};

function formOf(name: string): string {
  return FORMS[name] ?? `given ${name} NAME: { … }`;
}

/** Whoever mistypes gets the first letter right; the beginning of a word counts, too: `lang`, `press`. */
function nearest(word: string, known: readonly string[]): string | undefined {
  const begun = word.length > 2 ? known.find((one) => one.startsWith(word)) : undefined;
  return (
    begun ??
    didYouMean(
      word,
      known.filter((one) => one[0] === word[0]),
    )
  );
}
