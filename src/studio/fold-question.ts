/**
 * A question of Studio with what belongs to it: the words before it, the splits of its answer, and what asks again.
 * Owns: when all of that is one `ask`. Must not know: how a step is written.
 */
import { choicesOf, scaleOf, type Choice, type Scale } from './choices';
import type { Widget } from './definition';
import { target, type Graph, type Target } from './graph';
import { retryChain, type RetryChain } from './retry-chain';

export interface Question {
  widget: Widget;
  /** a say-play that stands for words the question itself has not */
  lead?: string;
  /** undefined: the answer is open, and whatever follows is a step of its own */
  choices?: Choice[];
  /** the answer is a whole number, which is read later on */
  scale?: Scale;
  answered: Target;
  silence: Target;
  invalid: Target;
  tries: number;
  /** what was folded into it, the question itself left out */
  folded: string[];
  /** the words the question is asked again with */
  again: { silence: string[]; invalid: string[] };
  counts: string[];
  /** false: keys and words lead to different places, and one question cannot say that */
  clear: boolean;
  remarks: Remark[];
}

export type Remark = ['defect' | 'changed', string];

/** Tries of a question that Studio would ask without end. */
const ENOUGH = 3;

export const ANSWERED: { [type: string]: string[] } = {
  'gather-input-on-call': ['keypress', 'speech'],
  'send-and-wait-for-reply': ['incomingMessage'],
};

/** The output an answer is read from. */
const OUTPUT: { [event: string]: string } = {
  keypress: 'Digits',
  speech: 'SpeechResult',
  incomingMessage: 'inbound',
};

/** A widget that reads an output of the question. */
export interface Reader {
  by: string;
  output: string;
}

/** @param readers whoever reads what was answered */
export function foldQuestion(widget: Widget, graph: Graph, readers: readonly Reader[]): Question {
  const lead = leadOf(widget, graph);
  const back = lead === undefined ? [widget.name] : [lead, widget.name];
  const { answers, stray } = answersOf(widget, readers);
  const splits = answers.flatMap((name) => graph.widgets.get(name) ?? []);
  const names = splits.map(({ name }) => name);
  const whole = splits.length === answers.length && splits.every(({ type }) => type === 'split-based-on');
  const choices = whole ? choicesOf(widget.name, splits) : null;
  const bare = { widget, ...(lead === undefined ? {} : { lead }), answered: answers[0] };
  const readLater = readers.some(({ by }) => !names.includes(by));
  const scale = choices && readLater && splits.length === 1 ? scaleOf(choices) : null;
  if (!choices || (readLater && !scale))
    return { ...bare, ...openQuestion(widget, back, graph, stray), clear: answers.length < 2 };
  const unmatched = [...new Set([...splits.map((split) => target(split, 'noMatch')), ...stray])];
  const again = againParts(target(widget, 'timeout'), unmatched[0], back, graph);
  const told: Remark[] =
    unmatched.length > 1
      ? [
          [
            'changed',
            `keys and words that fit nothing led to different places: here both lead where ${names[0] ?? ''} says`,
          ],
        ]
      : [];
  const common = { ...bare, ...again, clear: true, remarks: [...again.remarks, ...told] };
  const before = lead === undefined ? [] : [lead];
  if (!scale) return { ...common, choices, folded: [...before, ...names, ...again.folded] };
  // The way depends on the number: the split stays, and is asked after the question.
  const [only, more] = choices;
  const asked = { ...common, scale };
  if (more) return { ...asked, folded: [...before, ...again.folded] };
  return { ...asked, answered: only?.to, folded: [...before, ...names, ...again.folded] };
}

/** Where answers lead. Where keys or words are read and the others not, the others are no answer: `stray`. */
function answersOf(widget: Widget, readers: readonly Reader[]): { answers: string[]; stray: string[] } {
  const wired = (ANSWERED[widget.type] ?? []).filter((event) => target(widget, event) !== undefined);
  const read = wired.filter((event) => readers.some(({ output }) => output === OUTPUT[event]));
  const to = (events: string[]): string[] => [
    ...new Set(events.flatMap((event) => target(widget, event) ?? [])),
  ];
  const answers = to(read.length > 0 ? read : wired);
  return { answers, stray: to(wired).filter((one) => !answers.includes(one)) };
}

type Again = Pick<Question, 'silence' | 'invalid' | 'tries' | 'folded' | 'again' | 'counts' | 'remarks'>;

function openQuestion(
  widget: Widget,
  back: readonly string[],
  graph: Graph,
  stray: readonly string[],
): Again {
  const silent = target(widget, 'timeout');
  const parts = againParts(silent, stray[0] ?? silent, back, graph);
  return { ...parts, folded: [...back.filter((name) => name !== widget.name), ...parts.folded] };
}

/** Silence and invalid answers share their tries; where the original does not, its own widgets ask again. */
function againParts(silence: Target, invalid: Target, back: readonly string[], graph: Graph): Again {
  const [onSilence, onInvalid] = [retryChain(silence, back, graph), retryChain(invalid, back, graph)];
  const bare = {
    silence,
    invalid,
    tries: 1,
    folded: [],
    again: { silence: [], invalid: [] },
    counts: [],
    remarks: [],
  };
  const chains = [onSilence, onInvalid].filter((one) => one !== null);
  const oneOnly = (!onSilence && silence !== undefined) || (!onInvalid && invalid !== undefined);
  const limits = new Set(chains.flatMap(({ tries }) => tries ?? []));
  if (chains.length === 0 || oneOnly || limits.size > 1) return bare;
  const [most = ENOUGH] = limits;
  return {
    ...bare,
    silence: end(onSilence, onInvalid),
    invalid: end(onInvalid, onSilence),
    tries: most,
    folded: [...new Set(chains.flatMap(({ widgets }) => widgets))],
    again: { silence: onSilence?.words ?? [], invalid: onInvalid?.words ?? [] },
    counts: chains.flatMap(({ counts }) => counts),
    remarks: remarks(onSilence, onInvalid, limits.size === 0),
  };
}

/** A chain without a limit gives up where the other one does. */
function end(own: RetryChain | null, other: RetryChain | null): Target {
  return own?.tries === undefined && other?.tries !== undefined ? other.giveUp : own?.giveUp;
}

function remarks(onSilence: RetryChain | null, onInvalid: RetryChain | null, endless: boolean): Remark[] {
  const told: Remark[] = [];
  const frozen = onSilence?.frozen ?? onInvalid?.frozen;
  const why =
    frozen === undefined
      ? 'it is asked again without end'
      : `its counter ${frozen} never grows there, so it is asked without end`;
  if (endless) told.push(['defect', `${why}; here it is asked ${ENOUGH} times`]);
  if (!onSilence)
    told.push(['changed', 'silence ended the call: here it is asked again, as after an invalid answer']);
  if (!onInvalid)
    told.push([
      'changed',
      'an answer that fits nothing ended the call: here it is asked again, as after silence',
    ]);
  return told;
}

/** A say-play that is the only way to a question without words is its words. */
export function leadOf({ name, properties }: Widget, graph: Graph): string | undefined {
  const own = ['say', 'play', 'body'].some(
    (key) => typeof properties[key] === 'string' && properties[key] !== '',
  );
  const before = graph.before(name);
  const [only] = before;
  if (own || before.length !== 1 || only === undefined) return undefined;
  return graph.widgets.get(only)?.type === 'say-play' ? only : undefined;
}
