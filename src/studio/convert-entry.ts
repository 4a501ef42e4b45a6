/** One way into an export, as one flow. Owns: the order of the work. Must not know: how files are written. */
import type { JsonObject } from '../lib/json';
import type { Bench, Draft } from './bench';
import { assignmentsOf, counters } from './counters';
import type { Widget } from './definition';
import { targets, type DraftFlow } from './draft-flow';
import type { DraftPrompt } from './draft-prompt';
import type { Entry } from './entries';
import { createFields, type Fields } from './fields';
import type { Finding } from './finding';
import { ANSWERED, foldQuestion, leadOf, type Question, type Reader } from './fold-question';
import { reachableFrom, type Graph, type Target } from './graph';
import { languageOf } from './languages';
import { stepName, uniqueNames } from './names';
import { pathsIn, segments, textsOf } from './paths';
import { leftOver } from './left-over';
import { convertWidget } from './widgets/widgets';

export interface Surroundings {
  name: string;
  graph: Graph;
  language: string;
  flows: { readonly [sid: string]: string };
  queue(widget: Widget, workflow: string): string;
  tell(kind: Finding['kind'], widget: string, message: string): void;
}

/** Converts what can be reached from an entry. Reads of values are known only once all is read, so it is done twice. */
export function convertEntry(entry: Entry, around: Surroundings): DraftFlow {
  const fields = createFields();
  pass(entry, { ...around, tell: () => undefined }, fields);
  return pass(entry, around, fields);
}

function pass(entry: Entry, around: Surroundings, fields: Fields): DraftFlow {
  const { graph, name } = around;
  const prompts = new Map<string, DraftPrompt>();
  const bench = benchFor(entry, around, fields, prompts);
  const drafts = new Map<string, Draft>();
  const aliases = new Map<string, string>();
  const hangups = new Set<string>();
  const known = (target: Target): Target =>
    target !== undefined && graph.widgets.has(target) ? (aliases.get(target) ?? target) : undefined;
  const resolve = (target: Target, seen: readonly string[] = []): Target => {
    const at = known(target);
    const draft = at === undefined ? undefined : drafts.get(at);
    const nothing = draft && 'set' in draft.body && Object.keys(draft.body['set'] as JsonObject).length === 0;
    return at !== undefined && nothing && !seen.includes(at)
      ? resolve(draft.ways?.['done'], [...seen, at])
      : at;
  };
  for (const widget of reachable(entry.start, graph)) {
    const lead =
      ANSWERED[widget.type] || widget.type === 'record-voicemail' ? leadOf(widget, graph) : undefined;
    if (lead !== undefined) aliases.set(lead, widget.name);
  }
  const queue: Target[] = [entry.start];
  for (const next of queue) {
    const widget = graph.widgets.get(known(next) ?? '');
    if (!widget || drafts.has(widget.name)) continue;
    const draft = convertWidget(widget, bench);
    drafts.set(widget.name, draft);
    if (draft.folded && draft.folded.length > 0)
      around.tell('folded', widget.name, `with ${draft.folded.join(', ')}`);
    for (const one of leftOver(widget, draft, around.tell)) hangups.add(one);
    queue.push(...targets(draft), ...hangups);
  }
  const [hangup, another] = hangups;
  if (another !== undefined)
    around.tell(
      'lost',
      '',
      `callers who hang up went to ${[...hangups].join(', ')}: a flow has one place for that, ${hangup ?? ''}`,
    );
  return { name, entry, drafts, fields, prompts, hangup, step: bench.step, resolve };
}

function reachable(start: Target, graph: Graph): Widget[] {
  return reachableFrom(start, graph).flatMap((name) => graph.widgets.get(name) ?? []);
}

function benchFor(
  entry: Entry,
  around: Surroundings,
  fields: Fields,
  prompts: Map<string, DraftPrompt>,
): Bench {
  const { graph, name } = around;
  const all = reachable(entry.start, graph);
  const named = uniqueNames(stepName, ['done']);
  const step = (widget: string): string => named(widget, widget);
  const readers = (widget: string): Reader[] => readersOf(widget, all);
  const questions = new Map<string, Question>();
  for (const widget of all)
    if (ANSWERED[widget.type]) questions.set(widget.name, foldQuestion(widget, graph, readers(widget.name)));
  const question = (widget: Widget): Question =>
    questions.get(widget.name) ?? foldQuestion(widget, graph, []);
  return {
    ...around,
    fields,
    channel: entry.channel,
    outbound: entry.outbound,
    counting: counters(all),
    language: (widget) => languageOf(widget) ?? around.language,
    outputs: (widget) => new Set(readers(widget).map(({ output }) => output)),
    leadOf: (widget) => graph.widgets.get(leadOf(widget, graph) ?? ''),
    question,
    isNumber: (widget) => questions.get(widget)?.scale !== undefined,
    folded: foldedCounters([...questions.values()], all, around.tell),
    step,
    prompt: (widget, words) => {
      const own = step(widget.name);
      // A group of prompts with one of these names would be taken for a single prompt.
      const key = `${name}.${['text', 'audio', 'parts'].includes(own) ? `${own}-words` : own}`;
      prompts.set(key, { ...words, language: languageOf(widget) ?? around.language });
      return key;
    },
  };
}

function readersOf(widget: string, all: readonly Widget[]): Reader[] {
  return all.flatMap((reader) =>
    textsOf(reader)
      .flatMap(pathsIn)
      .map(segments)
      .flatMap(([root, name, output = '']) =>
        root === 'widgets' && name === widget ? [{ by: reader.name, output }] : [],
      ),
  );
}

/** Counters of folded chains. What else reads one is told; then it stays, though nothing counts any more. */
function foldedCounters(
  questions: readonly Question[],
  all: readonly Widget[],
  tell: Surroundings['tell'],
): Set<string> {
  const gone = new Set(questions.flatMap(({ folded }) => folded));
  const counts = new Set(questions.flatMap((one) => one.counts));
  for (const widget of all.filter(({ name }) => !gone.has(name))) {
    const own = new Set(assignmentsOf(widget).map(({ key }) => key));
    for (const [root, group, name = ''] of textsOf(widget).flatMap(pathsIn).map(segments)) {
      if (root !== 'flow' || group !== 'variables' || own.has(name) || !counts.delete(name)) continue;
      tell(
        'changed',
        widget.name,
        `reads ${name}, which no longer counts: a question counts its tries itself`,
      );
    }
  }
  return counts;
}
