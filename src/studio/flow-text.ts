/** A converted flow as the text of its file. Owns: the order of keys, and what stands on one line. */
import { Document, isCollection, isMap, isScalar, type Pair } from 'yaml';
import type { Json, JsonObject } from '../lib/json';
import { yamlText } from '../lib/yaml-text';
import { targets, type DraftFlow } from './draft-flow';
import { changes } from './language-changes';
import type { Target } from './graph';

/** Longest step that is written on one line. */
const LINE = 100;
const END = 'done';

export interface Written {
  text: string;
  steps: number;
  languages: string[];
}

/** @param language the one spoken where a widget does not say */
export function flowText(flow: DraftFlow, description: string, language: string, origin: string): Written {
  const spoken = [...flow.prompts.values()].map((prompt) => prompt.language);
  const [first = language, ...more] = [...new Set(spoken)];
  const languages = [first, ...more];
  const steps = stepsOf(flow, languages);
  const { params, vars } = flow.fields.declared();
  const head: JsonObject = {
    flow: flow.name,
    format: 1,
    description: description.trim() === '' ? `Imported from ${origin}.` : description.trim(),
    languages,
    channels: [flow.entry.channel],
    ...(Object.keys(params).length > 0 ? { params: params as JsonObject } : {}),
    ...(Object.keys(vars).length > 0 ? { vars: vars as JsonObject } : {}),
    start: nameOf(flow, flow.entry.start),
    ...(flow.hangup === undefined ? {} : { hangup: nameOf(flow, flow.hangup) }),
    steps: Object.fromEntries(steps.map(({ name, body }) => [name, body])),
  };
  const document = new Document(head);
  if (document.contents) document.contents.commentBefore = ' yaml-language-server: $schema=flow.schema.json';
  compact(document.get('languages'));
  compact(document.get('channels'));
  for (const group of ['params', 'vars', 'steps'])
    for (const pair of pairs(document.get(group))) shorten(pair);
  for (const pair of pairs(document.get('steps'))) {
    const folded = steps.find(({ name }) => name === keyOf(pair))?.folded ?? [];
    if (folded.length > 0 && isScalar(pair.key)) pair.key.commentBefore = ` with ${folded.join(', ')}`;
  }
  const text = yamlText(document, { lineWidth: 110, flowCollectionPadding: true, singleQuote: true });
  return { text, steps: steps.length, languages };
}

interface WrittenStep {
  name: string;
  body: JsonObject;
  folded: string[];
}

function stepsOf(flow: DraftFlow, languages: string[]): WrittenStep[] {
  const waysOf = (widget: string): string[] =>
    targets(flow.drafts.get(widget) ?? { body: {}, events: [], properties: [] }).flatMap(
      (to) => flow.resolve(to) ?? [],
    );
  const languageAt = (widget: string): string =>
    flow.prompts.get(`${flow.name}.${flow.step(widget)}`)?.language ?? languages[0] ?? 'en';
  const changed =
    languages.length > 1
      ? changes(flow, languages[0] ?? 'en', languageAt, waysOf)
      : new Map<string, string>();
  const entryOf = (target: Target): string => {
    const widget = flow.resolve(target);
    if (widget === undefined) return END;
    const language = changed.get(widget);
    return language === undefined ? inner(widget) : `${flow.step(widget)}-in-${language}`;
  };
  const inner = (widget: string): string =>
    flow.drafts.get(widget)?.sets ? `${flow.step(widget)}-input` : flow.step(widget);
  const used = [...flow.drafts].filter(([widget]) => flow.resolve(widget) === widget);
  const steps = used.flatMap(
    ([widget, { body, ways, cases, otherwise, sets, folded = [] }]): WrittenStep[] => {
      const name = flow.step(widget);
      const language = changed.get(widget);
      const own: JsonObject = cases
        ? { switch: cases.map(({ when, to }) => ({ when, next: entryOf(to) })), else: entryOf(otherwise) }
        : {
            ...body,
            next: nextOf(
              Object.entries(ways ?? {}).map(([outcome, to]): [string, string] => [outcome, entryOf(to)]),
            ),
          };
      return [
        ...(language === undefined
          ? []
          : [
              {
                name: `${name}-in-${language}`,
                body: { set: { 'session.language': language }, next: inner(widget) },
                folded: [],
              },
            ]),
        ...(sets ? [{ name: `${name}-input`, body: { set: sets, next: name }, folded: [] }] : []),
        { name, body: own, folded },
      ];
    },
  );
  return [...steps, { name: END, body: { end: 'completed' }, folded: [] }];
}

/** The step a way leads to, the language aside. */
function nameOf(flow: DraftFlow, target: Target): string {
  const widget = flow.resolve(target);
  return widget === undefined
    ? END
    : flow.drafts.get(widget)?.sets
      ? `${flow.step(widget)}-input`
      : flow.step(widget);
}

function nextOf(ways: [string, string][]): Json {
  const [[, first] = ['', END]] = ways;
  return ways.every(([, to]) => to === first) ? first : Object.fromEntries(ways);
}

function pairs(node: unknown): Pair[] {
  return isMap(node) ? node.items : [];
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

/** Puts a step on one line where it is short enough; else its parts that are. */
function shorten(pair: Pair, depth = 0): void {
  const { value } = pair;
  if (!isMap(value)) return compact(value);
  const inline = new Document({ [keyOf(pair)]: value.toJSON() as unknown });
  const text = inline.toString({ collectionStyle: 'flow', lineWidth: 0 });
  if (text.length + depth * 2 <= LINE && !/\n./.test(text)) value.flow = true;
  else for (const one of value.items) shorten(one, depth + 1);
}

function compact(node: unknown): void {
  if (isCollection(node) && JSON.stringify(node).length < LINE) node.flow = true;
}
