/**
 * One flow file: text to a flow source. Owns: the order of reading (head, then each step by the schema of
 * its kind alone). Must not know: the other files.
 */
import type { z } from 'zod';
import type { Json, JsonObject } from '../../lib/json';
import type { FieldSpec } from '../model';
import { errorAt, type Problem } from '../problem';
import type { Defaults } from '../schema/defaults';
import type { field } from '../schema/field';
import { FORMAT, flowHead, type FlowHead } from '../schema/flow';
import { LANGUAGE } from '../schema/parts';
import type { FlowSource, KeyWay, StepSource } from './flow-source';
import { keySpotAt, nodeAt, plain, spotAt, type Located } from './located';
import { misplacedKeys } from './misplaced';
import { parseYaml } from './parse-yaml';
import { readStep } from './read-step';
import { salvaged } from './salvage';
import { schemaProblems } from './schema-problems';

type FieldData = z.output<typeof field>;

/** The flow in a text, or null when not even its head can be understood. */
export function readFlow(path: string, text: string): { flow: FlowSource | null; problems: Problem[] } {
  const { tree, problems } = parseYaml(path, text);
  if (!tree) return { flow: null, problems };
  const strange = formatProblem(tree);
  if (strange) return { flow: null, problems: [strange] };
  const head = flowHead.safeParse(withoutSteps(tree));
  const usable = head.success ? head.data : salvagedHead(path, tree);
  const preset = usable?.defaults ?? {};
  const { steps, broken, problems: stepProblems } = readSteps(tree, preset);
  if (!head.success) {
    const named = nodeAt(tree, ['steps', String(nodeAt(tree, ['start'])?.source)]) !== undefined;
    const ofHead = schemaProblems(head.error, flowHead, tree).filter(
      // A name that cannot be is told where the step has it.
      ({ message }) => !named || !message.startsWith('start: "'),
    );
    const all = [...ofHead, ...stepProblems];
    // Nothing can be said about its paths, but about each of its steps.
    const flow = usable && { ...headOf(usable), steps, broken: new Set([...broken, '']), tree };
    return { flow, problems: all };
  }
  return { flow: { ...headOf(head.data), steps, broken, tree }, problems: stepProblems };
}

/** As plain JSON, with the names of the steps alone: each is read by the schema of its own kind. */
function withoutSteps(tree: Located): Json {
  const steps = tree.entries.get('steps');
  if (steps?.node.kind !== 'map') return plain(tree);
  const head = plain({ ...tree, entries: new Map([...tree.entries].filter(([key]) => key !== 'steps')) });
  const names = Object.fromEntries([...steps.node.entries.keys()].map((name) => [name, null]));
  return { ...(head as JsonObject), steps: names };
}

/** What can be read of a head with mistakes: the rest of the flow is checked with that. */
function salvagedHead(path: string, tree: Located): FlowHead | null {
  const languages = (nodeAt(tree, ['languages'])?.items ?? []).map(({ source }) => source);
  const spoken = languages.filter((language) => LANGUAGE.test(language));
  const [first = ''] = nodeAt(tree, ['steps'])?.entries.keys() ?? [];
  return salvaged(flowHead, plain(tree) as JsonObject, {
    ...{ flow: path.replace(/\.flow\.yaml$/, ''), format: FORMAT, start: first },
    languages: spoken.length > 0 ? spoken : ['en'],
  });
}

function formatProblem(tree: Located): Problem | null {
  const format = nodeAt(tree, ['format'])?.value;
  if (typeof format !== 'number' || format === FORMAT) return null;
  const message = `format ${format} is not known to this version of Aftercall`;
  return errorAt(spotAt(tree, ['format']), 'format', message, `this version understands format: ${FORMAT}`);
}

function headOf(data: FlowHead): Omit<FlowSource, 'steps' | 'broken' | 'tree'> {
  return {
    name: data.flow,
    description: data.description ?? '',
    languages: data.languages,
    ...(data.channels === undefined ? {} : { channels: [...new Set(data.channels)] }),
    params: fieldsOf(data.params),
    vars: fieldsOf(data.vars),
    ...(data.measures === undefined ? {} : { measures: data.measures }),
    statics: { constants: data.constants ?? {}, tables: data.tables ?? {} },
    ...(data.voices === undefined ? {} : { voices: data.voices }),
    start: data.start,
    ...(data.hangup === undefined ? {} : { hangup: data.hangup }),
    ...(data.outbound === undefined ? {} : { outbound: data.outbound }),
  };
}

function fieldsOf(fields: { [name: string]: FieldData } | undefined): { [name: string]: FieldSpec } {
  return Object.fromEntries(Object.entries(fields ?? {}).map(([name, written]) => [name, fieldOf(written)]));
}

function fieldOf(written: FieldData): FieldSpec {
  if (typeof written === 'string') return { type: written };
  const { type, enum: values, default: preset } = written;
  return {
    type,
    ...(values === undefined ? {} : { enum: values }),
    ...(preset === undefined ? {} : { default: preset }),
  };
}

function keysOf(tree: Located): KeyWay[] {
  const written = nodeAt(tree, ['keys'])?.entries ?? [];
  return [...written].map(([key, { node }]) => ({ key, to: node.source, spot: node.spot }));
}

function readSteps(
  tree: Located,
  preset: Defaults,
): {
  steps: Map<string, StepSource>;
  broken: Set<string>;
  problems: Problem[];
} {
  const steps = new Map<string, StepSource>();
  const broken = new Set<string>();
  const problems: Problem[] = [];
  const keys = keysOf(tree);
  const written = nodeAt(tree, ['steps']);
  const misplaced = written ? misplacedKeys(written) : new Map<string, never>();
  const strays = new Set([...misplaced.values()].flatMap((one) => one.keys));
  for (const [name, entry] of written?.entries ?? []) {
    if (strays.has(name)) continue;
    const stray = misplaced.get(name);
    if (stray) {
      problems.push(stray.problem);
      broken.add(name);
      continue;
    }
    const read = readStep(name, entry, keySpotAt(tree, ['steps', name]), { preset, keys });
    problems.push(...read.problems);
    if (read.step) steps.set(name, read.step);
    if (read.problems.length > 0) broken.add(name);
  }
  return { steps, broken, problems };
}
