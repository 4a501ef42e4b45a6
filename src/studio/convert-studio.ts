/**
 * A Studio export as flows, prompts and settings of ours. Owns: what an import is made of. Must not know: files and
 * folders.
 */
import { convertEntry } from './convert-entry';
import type { DraftFlow } from './draft-flow';
import type { DraftPrompt } from './draft-prompt';
import { tellDefects } from './defects';
import type { StudioFlow, Widget } from './definition';
import { entries } from './entries';
import type { Finding } from './finding';
import { flowText } from './flow-text';
import { graphOf, reachableFrom, type Graph } from './graph';
import { languageOf } from './languages';
import { stepName, uniqueNames } from './names';
import { settingsText, type NeededQueue } from './settings-text';

export interface ImportOptions {
  /** the name of the flow */
  name: string;
  /** the file it came from, for its description */
  origin: string;
  /** spoken where no widget says a language */
  language?: string;
  /** flows of ours by the SID of Studio that a run-subflow widget names */
  flows?: { readonly [sid: string]: string };
}

export interface Imported {
  flows: { name: string; text: string; steps: number }[];
  /** by language, then by key */
  prompts: ReadonlyMap<string, ReadonlyMap<string, DraftPrompt>>;
  settings: string;
  findings: Finding[];
  widgets: number;
}

type Tell = (kind: Finding['kind'], widget: string, message: string) => void;

/** Converts an export. Whatever is not in the result is told. */
export function convertStudio(studio: StudioFlow, options: ImportOptions): Imported {
  const findings: Finding[] = [];
  const tell: Tell = (kind, widget, message) => findings.push({ kind, widget, message });
  const graph = graphOf(studio);
  const language = options.language ?? usualLanguage(studio.states);
  const queues = new Map<string, NeededQueue>();
  const name = uniqueNames(stepName);
  const found = entries(studio, graph, tell);
  const drafts = found.map((entry) => {
    const wish = entry.suffix === '' ? options.name : `${options.name}-${entry.suffix}`;
    const around = { graph, language, flows: options.flows ?? {}, tell, queue: queueNames(queues) };
    return convertEntry(entry, {
      ...around,
      name: name(`${wish} ${entry.start ?? ''} ${entry.channel}`, wish),
    });
  });
  if (found.length === 0)
    tell('defect', studio.initial_state, 'no way out of the trigger leads anywhere: nothing is imported');
  for (const { channel, start } of found)
    tellDefects(start === undefined ? [] : [start], graph, channel, tell);
  tellUnused(studio, graph, tell);
  const written = drafts.map((draft) => ({
    draft,
    ...flowText(draft, studio.description, language, options.origin),
  }));
  for (const { languages, draft } of written)
    if (languages.length > 1)
      tell(
        'changed',
        '',
        `${draft.name} speaks ${languages.join(', ')}: each prompt stands in every file, in the language it was written in`,
      );
  return {
    flows: written.map(({ draft, text, steps }) => ({ name: draft.name, text, steps })),
    prompts: promptsOf(written),
    settings: settingsText(
      drafts.map((one) => one.name),
      [...queues.values()],
      language,
    ),
    findings,
    widgets: studio.states.length,
  };
}

function usualLanguage(widgets: readonly Widget[]): string {
  const all = widgets.flatMap((widget) => languageOf(widget) ?? []);
  const count = (one: string): number => all.filter((other) => other === one).length;
  return [...new Set(all)].sort((a, b) => count(b) - count(a))[0] ?? 'en';
}

/** One queue for each workflow or queue of Studio. */
function queueNames(queues: Map<string, NeededQueue>): (widget: Widget, workflow: string) => string {
  return (widget, workflow) => {
    const id = workflow || '-';
    const plain = /^WW|^$|\{/.test(workflow) ? 'agents' : stepName(workflow.toLowerCase());
    const taken = [...queues.values()].map((one) => one.name);
    let name = plain;
    for (let number = 2; taken.includes(name); number += 1) name = `${plain}-${number}`;
    const queue = queues.get(id) ?? { name, origin: workflow, widgets: [] };
    if (!queue.widgets.includes(widget.name)) queue.widgets.push(widget.name);
    queues.set(id, queue);
    return queue.name;
  };
}

function tellUnused({ states, initial_state: first }: StudioFlow, graph: Graph, tell: Tell): void {
  const reached = new Set(reachableFrom(first, graph));
  for (const { name } of states) if (!reached.has(name)) tell('unused', name, 'nothing leads to it');
}

function promptsOf(written: readonly { draft: DraftFlow; languages: string[] }[]): Imported['prompts'] {
  const all = new Map<string, Map<string, DraftPrompt>>();
  for (const { draft, languages } of written)
    for (const language of languages) {
      const file = all.get(language) ?? new Map<string, DraftPrompt>();
      for (const [key, prompt] of draft.prompts) file.set(key, prompt);
      all.set(language, file);
    }
  return all;
}
