/**
 * A question of Studio with what belongs to it: the words before it, the splits of its answer, and what asks again.
 * Owns: when all of that is one `ask`. Must not know: how a step is written.
 */
import { choicesOf, type Choice } from './choices';
import type { Widget } from './definition';
import { target, type Graph, type Target } from './graph';
import { retryChain, type RetryChain } from './retry-chain';

export interface Question {
  widget: Widget;
  /** a say-play that stands for words the question itself has not */
  lead?: string;
  /** undefined: the answer is open, and whatever follows is a step of its own */
  choices?: Choice[];
  answered: Target;
  silence: Target;
  invalid: Target;
  tries: number;
  /** what was folded into it, the question itself left out */
  folded: string[];
  /** the words the question is asked again with */
  again: { silence: string[]; invalid: string[] };
  counts: string[];
  remarks: string[];
}

/** Tries of a question that Studio would ask without end. */
const ENOUGH = 3;

export const ANSWERED: { [type: string]: string[] } = {
  'gather-input-on-call': ['keypress', 'speech'],
  'send-and-wait-for-reply': ['incomingMessage'],
};

/**
 * @param readElsewhere whether something besides these widgets reads the answer itself
 */
export function foldQuestion(widget: Widget, graph: Graph, readElsewhere: (except: string[]) => boolean): Question {
  const lead = leadOf(widget, graph);
  const back = lead === undefined ? [widget.name] : [lead, widget.name];
  const answers = [...new Set((ANSWERED[widget.type] ?? []).map((event) => target(widget, event)))];
  const wired = answers.filter((one): one is string => one !== undefined);
  const splits = wired.flatMap((name) => graph.widgets.get(name) ?? []);
  const names = splits.map(({ name }) => name);
  const choices = splits.length === wired.length && splits.every(({ type }) => type === 'split-based-on') ? choicesOf(widget.name, splits) : null;
  const bare = { widget, ...(lead === undefined ? {} : { lead }), answered: wired[0], remarks: [], counts: [] };
  if (!choices || readElsewhere(names)) return { ...bare, ...openQuestion(widget, back, graph) };
  const unmatched = [...new Set(splits.map((split) => target(split, 'noMatch')))];
  if (unmatched.length > 1) return { ...bare, ...openQuestion(widget, back, graph) };
  const again = againParts(target(widget, 'timeout'), unmatched[0], back, graph);
  return { ...bare, ...again, choices, folded: [...(lead === undefined ? [] : [lead]), ...names, ...again.folded] };
}

type Again = Pick<Question, 'silence' | 'invalid' | 'tries' | 'folded' | 'again' | 'counts' | 'remarks'>;

function openQuestion(widget: Widget, back: readonly string[], graph: Graph): Again {
  const silent = target(widget, 'timeout');
  const parts = againParts(silent, silent, back, graph);
  return { ...parts, folded: [...back.filter((name) => name !== widget.name), ...parts.folded] };
}

/** Silence and invalid answers share their tries; where the original does not, its own widgets ask again. */
function againParts(silence: Target, invalid: Target, back: readonly string[], graph: Graph): Again {
  const [onSilence, onInvalid] = [retryChain(silence, back, graph), retryChain(invalid, back, graph)];
  const bare = { silence, invalid, tries: 1, folded: [], again: { silence: [], invalid: [] }, counts: [], remarks: [] };
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

function remarks(onSilence: RetryChain | null, onInvalid: RetryChain | null, endless: boolean): string[] {
  const told: string[] = [];
  for (const frozen of new Set([onSilence?.frozen, onInvalid?.frozen]))
    if (frozen !== undefined) told.push(`its counter ${frozen} never grows there, so it is asked without end`);
  if (endless && told.length === 0) told.push('it is asked again without end');
  if (endless) told.push(`here it is asked ${ENOUGH} times`);
  if (!onSilence) told.push('silence had no way and ended the call: here it is asked again, as after an invalid answer');
  if (!onInvalid) told.push('an answer that fits nothing had no way and ended the call: here it is asked again, as after silence');
  return told;
}

/** A say-play that is the only way to a question without words is its words. */
export function leadOf({ name, properties }: Widget, graph: Graph): string | undefined {
  const own = ['say', 'play', 'body'].some((key) => typeof properties[key] === 'string' && properties[key] !== '');
  const before = graph.before(name);
  const [only] = before;
  if (own || before.length !== 1 || only === undefined) return undefined;
  return graph.widgets.get(only)?.type === 'say-play' ? only : undefined;
}
