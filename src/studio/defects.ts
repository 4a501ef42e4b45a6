/** Mistakes of an export that callers would meet. Owns: what is looked for. Must not know: what becomes of it. */
import { readBy } from './choices';
import { assignmentsOf, counters, growth } from './counters';
import type { Widget } from './definition';
import { ANSWERED } from './fold-question';
import { reachableFrom, target, type Graph } from './graph';
import { onlyPath, pathsIn, segments, textsOf } from './paths';
import type { World } from './references';

/** Ways a widget should have, and what happens where it has not. */
const BRANCHES: { readonly [type: string]: [string[], string][] } = {
  'gather-input-on-call': [[['timeout'], 'no branch for silence: a caller who says nothing is cut off']],
  'send-and-wait-for-reply': [[['timeout'], 'no branch for silence']],
  'split-based-on': [[['noMatch'], 'no branch for what fits no condition: the call ends']],
  'make-http-request': [[['failed'], 'no branch for a request that fails: the call ends']],
  'run-function': [[['fail'], 'no branch for a function that fails: the call ends']],
  'send-to-flex': [[['callFailure', 'failedToEnqueue'], 'no branch for a queue that fails: the call ends']],
  'enqueue-call': [[['callFailure', 'failedToEnqueue'], 'no branch for a queue that fails: the call ends']],
  'record-voicemail': [[['noAudio'], 'no branch for a caller who says nothing: the call ends']],
};

/** Tells the defects of every widget that can be reached. */
export function tellDefects(
  starts: readonly string[],
  graph: Graph,
  channel: 'voice' | 'chat',
  tell: World['tell'],
): void {
  const names = new Set(starts.flatMap((start) => reachableFrom(start, graph)));
  const widgets = [...names].flatMap((name) => graph.widgets.get(name) ?? []);
  const told: string[] = [];
  for (const widget of widgets) {
    for (const message of missingBranches(widget, channel)) tell('defect', widget.name, message);
    for (const { event, next } of widget.transitions)
      if (next && !graph.widgets.has(next))
        tell('defect', widget.name, `${event} leads to "${next}", which does not exist: the call ends`);
    const found = widget.type === 'split-based-on' ? splitDefects(widget, widgets, graph) : [];
    told.push(...found);
    for (const message of found) tell('defect', widget.name, message);
  }
  for (const [name, by] of unset(widgets))
    tell('defect', by, `flow.variables.${name} is read, and nothing sets it`);
}

function missingBranches(widget: Widget, channel: 'voice' | 'chat'): string[] {
  const needed = channel === 'chat' && /flex|enqueue/.test(widget.type) ? [] : (BRANCHES[widget.type] ?? []);
  return needed.flatMap(([events, message]) =>
    events.some((event) => target(widget, event) !== undefined) ? [] : [message],
  );
}

function splitDefects(widget: Widget, all: readonly Widget[], graph: Graph): string[] {
  const matches = widget.transitions.filter(({ event }) => event === 'match');
  const conditions = matches.flatMap((one) => one.conditions ?? []);
  const ids = conditions.map((one) => JSON.stringify([one.arguments, one.type, one.value]));
  const told: string[] = [];
  for (const { next, conditions: [one] = [] } of matches)
    if (!next) told.push(`${one?.type ?? 'a match'} "${one?.value ?? ''}" leads nowhere: the call ends`);
  conditions.forEach(({ type, value }, at) => {
    if (ids.indexOf(ids[at] ?? '') < at)
      told.push(`${type} "${value}" is never reached: an earlier condition is the same`);
  });
  return [...told, ...otherQuestion(widget, graph), ...frozenCounter(widget, all)];
}

/** A split right after a question that asks about the answer to another one. */
function otherQuestion(widget: Widget, graph: Graph): string[] {
  const before = graph.before(widget.name).flatMap((name) => graph.widgets.get(name) ?? []);
  const questions = before.filter(({ type }) => ANSWERED[type]).map(({ name }) => name);
  if (before.length === 0 || questions.length !== before.length) return [];
  const reads = widget.transitions.flatMap((one) => one.conditions ?? []).map((one) => readBy(one)?.widget);
  const others = reads.filter(
    (name): name is string =>
      name !== undefined &&
      ANSWERED[graph.widgets.get(name)?.type ?? ''] !== undefined &&
      !questions.includes(name),
  );
  const own = reads.some((name) => name !== undefined && questions.includes(name));
  return others.length > 0 && !own
    ? [`it follows ${questions.join(', ')}, but reads the answer to ${[...new Set(others)].join(', ')}`]
    : [];
}

/** A variable that is compared with a number in a circle, and never grows. */
function frozenCounter(widget: Widget, all: readonly Widget[]): string[] {
  const conditions = widget.transitions.flatMap((one) => one.conditions ?? []);
  const names = conditions
    .filter(({ type, value }) => ['less_than', 'greater_than'].includes(type) && /^\d+$/.test(value))
    .map((one) => segments(onlyPath(one.arguments[0] ?? '')?.path ?? ''))
    .flatMap(([root, group, name]) =>
      root === 'flow' && group === 'variables' && name !== undefined ? [name] : [],
    );
  const written = all.filter(({ type }) => type === 'set-variables').flatMap(assignmentsOf);
  const growing = [...counters(all)];
  return [...new Set(names)].flatMap((name) => {
    const own = written.filter(({ key }) => key === name);
    if (own.some(({ value }) => growth(value) !== null || /\{[{%]/.test(value))) return [];
    const hint = growing.length > 0 ? `; ${growing.join(', ')} does` : '';
    return [`flow.variables.${name} is compared with a number, but never grows${hint}`];
  });
}

function unset(widgets: readonly Widget[]): Map<string, string> {
  const written = new Set(
    widgets
      .filter(({ type }) => type === 'set-variables')
      .flatMap(assignmentsOf)
      .map(({ key }) => key),
  );
  const reads = widgets.flatMap((widget) =>
    textsOf(widget)
      .flatMap(pathsIn)
      .map(segments)
      .flatMap(([root, group, name]): [string, string][] =>
        root === 'flow' && group === 'variables' && name !== undefined && !written.has(name)
          ? [[name, widget.name]]
          : [],
      ),
  );
  return new Map(reads.reverse());
}
