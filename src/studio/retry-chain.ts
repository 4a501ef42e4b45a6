/**
 * What follows an answer that was not given, or not understood: words, a counter, and back to the question. Owns:
 * finding such a chain, and how often it asks. Must not know: what is made of it.
 */
import { assignmentsOf, growth } from './counters';
import type { StudioCondition, Widget } from './definition';
import { target, type Graph, type Target } from './graph';
import { onlyPath, segments } from './paths';

export interface RetryChain {
  /** how often the question is asked in all; undefined: without end */
  tries: number | undefined;
  /** where it goes after that */
  giveUp: Target;
  /** the widgets it consists of */
  widgets: string[];
  /** the say-play widgets among them */
  words: string[];
  /** its counters: variables that grow in it */
  counts: string[];
  /** a variable that is compared though it does not grow here */
  frozen?: string;
}

/** Widgets that say something, and where they go on. */
const WORDS: { [type: string]: string } = { 'say-play': 'audioComplete', 'send-message': 'sent' };

interface Walk {
  graph: Graph;
  /** the question, and the words before it that belong to it */
  back: readonly string[];
}

type Trail = Omit<RetryChain, 'tries' | 'giveUp'>;

/** The chain from `from` back to the question; null when it leads somewhere else. */
export function retryChain(from: Target, back: readonly string[], graph: Graph): RetryChain | null {
  return walk(from, { widgets: [], words: [], counts: [] }, { graph, back });
}

function walk(at: Target, trail: Trail, around: Walk): RetryChain | null {
  if (at === undefined) return null;
  if (around.back.includes(at)) return { ...trail, tries: undefined, giveUp: undefined };
  const widget = around.graph.widgets.get(at);
  if (!widget || trail.widgets.includes(at)) return null;
  const longer = { ...trail, widgets: [...trail.widgets, at] };
  const spoken = WORDS[widget.type];
  if (spoken !== undefined)
    return walk(target(widget, spoken), { ...longer, words: [...trail.words, at] }, around);
  if (widget.type === 'set-variables') return counted(widget, longer, around);
  return widget.type === 'split-based-on' ? decided(widget, longer, around) : null;
}

function counted(widget: Widget, trail: Trail, around: Walk): RetryChain | null {
  const all = assignmentsOf(widget);
  if (all.length === 0 || all.some(({ value }) => growth(value)?.by !== 1)) return null;
  return walk(
    target(widget, 'next'),
    { ...trail, counts: [...trail.counts, ...all.map(({ key }) => key)] },
    around,
  );
}

/** A split that asks how often it has been asked: one way leads back, the other gives up. */
function decided(widget: Widget, trail: Trail, around: Walk): RetryChain | null {
  const matches = widget.transitions.filter(({ event }) => event === 'match');
  const [match] = matches;
  const [condition, more] = match?.conditions ?? [];
  if (!match || !condition || matches.length > 1 || more) return null;
  const name = counterOf(condition);
  const limit = Number(condition.value);
  if (name === null || condition.value.trim() === '' || !Number.isInteger(limit)) return null;
  const matched = match.next || undefined;
  const other = target(widget, 'noMatch');
  const yes = walk(matched, trail, around);
  const no = walk(other, trail, around);
  const chain = yes ?? no;
  if (!chain || (yes && no) || chain.tries !== undefined) return null;
  const giveUp = yes ? other : matched;
  if (!chain.counts.includes(name)) return { ...chain, giveUp, frozen: name };
  const most = timesAsked(condition.type, limit, Boolean(yes), trail.counts.includes(name));
  return most === null ? null : { ...chain, giveUp, tries: most };
}

/** @param early the counter grows before it is compared */
function timesAsked(type: string, limit: number, backOnMatch: boolean, early: boolean): number | null {
  const late = early ? 0 : 1;
  // After the n-th try that failed, n (early) or n - 1 is compared.
  if (backOnMatch && type === 'less_than') return within(limit + late);
  if (!backOnMatch && type === 'equal_to') return within(limit + late);
  if (!backOnMatch && type === 'greater_than') return within(limit + 1 + late);
  return null;
}

function within(tries: number): number | null {
  return tries >= 1 && tries <= 10 ? tries : null;
}

function counterOf({ arguments: [argument = ''] }: StudioCondition): string | null {
  const [root, group, name, ...rest] = segments(onlyPath(argument)?.path ?? '');
  return root === 'flow' && group === 'variables' && name !== undefined && rest.length === 0 ? name : null;
}
