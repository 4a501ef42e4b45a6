/**
 * The text of a Studio export, read. Owns: where a mistake stands in the file, and what other files people take
 * for an export. Must not know: what becomes of the flow.
 */
import { LineCounter } from 'yaml';
import { didYouMean } from '../lib/did-you-mean';
import { plain, type Located } from '../flow/parse/located';
import { parseYaml } from '../flow/parse/parse-yaml';
import { schemaProblems } from '../flow/parse/schema-problems';
import { errorAt, type Problem, type Spot } from '../flow/problem';
import { studioFlow, type StudioFlow } from './definition';

const RULE = 'studio';
const EXPORT = 'export the flow in the console of Twilio: the Trigger widget, Show Flow JSON';

/** The flow of an export, or every reason why the file is none, with line and column. */
export function parseDefinition(
  path: string,
  text: string,
): { flow: StudioFlow | null; problems: Problem[] } {
  const broken = jsonProblem(path, text);
  if (broken) return { flow: null, problems: [broken] };
  const { tree, problems } = parseYaml(path, text);
  if (!tree) return { flow: null, problems };
  const other = otherFile(tree);
  if (other) return { flow: null, problems: [other] };
  const read = studioFlow.safeParse(plain(tree));
  if (!read.success)
    return { flow: null, problems: schemaProblems(read.error, studioFlow, tree, () => undefined) };
  const unknown = unknownWidgets(read.data, tree);
  return unknown.length > 0 ? { flow: null, problems: unknown } : { flow: read.data, problems: [] };
}

/** The first place where the text is no JSON. */
function jsonProblem(path: string, text: string): Problem | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    const { message } = error as Error;
    const at = Number(/ at position (\d+)/.exec(message)?.[1] ?? text.length);
    const what = message
      .replace(/, (\.\.\.)?".*" is not valid JSON$/s, '')
      .replace(/ in JSON at position.*$/s, '')
      .replace(/^Unexpected token '(.)'$/s, '"$1" cannot stand here')
      .replace(/^Unexpected end.*$/, 'it ends too early');
    const place = spot(path, text, at, at + 1);
    return errorAt(place, RULE, `this is no JSON: ${what}`, EXPORT);
  }
}

/** A file that is JSON, but of something else. */
function otherFile(tree: Located): Problem | null {
  const has = (key: string): boolean => tree.entries.has(key);
  if (tree.kind !== 'map')
    return errorAt(tree.spot, RULE, 'a Studio flow is a map with states and initial_state', EXPORT);
  const definition = tree.entries.get('definition');
  if (!has('states') && definition)
    return errorAt(
      definition.key,
      RULE,
      'this is an answer of the Studio API around a flow',
      'save what is under "definition" as the file',
    );
  const first = tree.entries.get('states')?.node.items[0];
  if (first?.kind === 'map' && !first.entries.has('transitions') && /^[A-Z]/.test(text(first, 'type')))
    return errorAt(first.spot, RULE, 'this is a flow from before 2019, which Studio no longer reads', EXPORT);
  if (has('states') || has('initial_state')) return null;
  const hint = has('Actions') ? 'it looks like a flow of Amazon Connect' : EXPORT;
  const head = [...tree.entries.values()][0]?.key ?? tree.spot;
  return errorAt(head, RULE, 'this is not a Studio flow: it has no states', hint);
}

/** Widgets that are named but not there, and names that are there twice. */
function unknownWidgets({ states, initial_state: start }: StudioFlow, tree: Located): Problem[] {
  const names = states.map(({ name }) => name);
  const items = tree.entries.get('states')?.node.items ?? [];
  const twice = items.flatMap((item, at) =>
    names.indexOf(names[at] ?? '') < at
      ? [
          errorAt(
            item.entries.get('name')?.node.spot ?? item.spot,
            RULE,
            `there is a widget "${names[at] ?? ''}" already`,
          ),
        ]
      : [],
  );
  if (names.includes(start)) return twice;
  const near = didYouMean(start, names);
  const spot = tree.entries.get('initial_state')?.node.spot ?? tree.spot;
  const message = `initial_state: there is no widget "${start}"`;
  return [...twice, errorAt(spot, RULE, message, near === undefined ? undefined : `did you mean "${near}"?`)];
}

function text(node: Located, key: string): string {
  const value = node.entries.get(key)?.node.value;
  return typeof value === 'string' ? value : '';
}

function spot(path: string, text: string, start: number, end: number): Spot {
  const lines = new LineCounter();
  for (let at = 0; at >= 0; at = text.indexOf('\n', at) + 1 || -1) lines.addNewLine(at);
  return { file: { path, text, lines }, start, end };
}
