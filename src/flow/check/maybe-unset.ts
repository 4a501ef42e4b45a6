/** A rule about vars that are read on a path on which nothing set them. Owns: its messages. Must not know: other rules' findings. */
import { celReading } from '../expression/cel-unset';
import { liquidUnset } from '../expression/liquid-unset';
import type { FieldRead } from '../expression/found';
import { placed } from '../expression/place';
import { graphOf, type Edge, type FlowSource, type StepSource } from '../parse/flow-source';
import { nodeAt, type Located } from '../parse/located';
import { warningAt, type Problem } from '../problem';
import { afterEdge, beforeCase, condition, setVars } from './set-vars';
import { textsOf } from '../parse/read-prompts';
import { promptsOf } from './prompts-of';
import type { Rule, World } from './rule';
import { follow } from './way-to';
import { writesOf } from './writes-of';

type Names = ReadonlySet<string>;

/**
 * A var that is spoken, tested or part of an address was set on every path that leads there. A value
 * that is only passed on is left out when it is not set, so it is not reported.
 */
export const maybeUnset: Rule = (flow, world) => {
  const edges = graphOf(flow, world.flows);
  if (!edges) return [];
  const set = setVars(flow, edges);
  const written = writesOf(flow);
  return [...flow.steps.values()].flatMap((step) => {
    const known = set.get(step.name) ?? new Set<string>();
    const found = [...spoken(step, known, world, flow), ...tested(step, known), ...addressed(step, known)];
    // A var that is not declared, or that nothing ever writes, is reported as that.
    return found
      .filter(
        ({ name }) => Object.hasOwn(flow.vars, name) && (written.asked.has(name) || written.set.has(name)),
      )
      .map(({ name, hint, problem }) => ({
        ...problem,
        hint: `${pathWithout(name, step.name, flow, edges)}${hint}`,
      }));
  });
};

interface Unset {
  name: string;
  problem: Problem;
  hint: string;
}

/** Prompts: the languages of a prompt that read the var are one problem, where the step names the prompt. */
function spoken(step: StepSource, known: Names, { prompts }: World, flow: FlowSource): Unset[] {
  return promptsOf(step, flow.tree).flatMap((node) => spokenBy(node, known, prompts, flow));
}

function spokenBy(node: Located, known: Names, prompts: World['prompts'], flow: FlowSource): Unset[] {
  const reads = flow.languages.flatMap((language) => {
    const prompt = prompts.get(language)?.get(node.source);
    const texts = (prompt ? textsOf(prompt) : [])
      .map(({ value }) => value)
      .filter((text) => typeof text === 'string');
    return texts.flatMap((text) =>
      liquidUnset(text, known).map((read): [string, string] => [read.name, textHint(text, read)]),
    );
  });
  return [...new Map(reads.toReversed())].reverse().map(([name, hint]) => ({
    name,
    problem: warningAt(node.spot, 'maybe-unset', `vars.${name} may be unset when "${node.source}" is spoken`),
    hint,
  }));
}

function tested(step: StepSource, known: Names): Unset[] {
  if (step.kind !== 'switch') return [];
  return step.data.switch.flatMap(({ when }, index) => {
    const node = nodeAt(step.tree, ['switch', index, 'when']);
    const text = condition(when);
    const unsure = celReading(text, beforeCase(step, index, known)).unsure;
    return node ? unsure.map((read) => unset(node, text, read, `write has(vars.${read.name}) && …`)) : [];
  });
}

function addressed(step: StepSource, known: Names): Unset[] {
  const keys = {
    dial: ['dial', 'callerId'],
    transfer: ['transfer'],
    http: ['http'],
    callback: ['number'],
    message: ['to', 'from', 'template'],
  };
  const read = step.kind in keys ? keys[step.kind as keyof typeof keys] : [];
  return read.flatMap((key) => {
    const node = nodeAt(step.tree, [key]);
    const texts = node?.kind === 'list' ? node.items : node ? [node] : [];
    return texts.flatMap((one) =>
      liquidUnset(one.source, known).map((found) =>
        unset(one, one.source, found, textHint(one.source, found)),
      ),
    );
  });
}

function unset(
  node: Located,
  text: string,
  read: { name: string; start: number; end: number },
  hint: string,
): Unset {
  const found = { ...read, rule: 'maybe-unset', message: `vars.${read.name} may be unset here` };
  return { name: read.name, problem: { ...placed(node, text, found), severity: 'warning' }, hint };
}

/** Filters that make something of a number or a date, and nothing of other words. */
const OF_NUMBERS =
  /\|\s*(?:money|number|day|time|date|plus|minus|times|divided_by|modulo|round|abs|ceil|floor|at_least|at_most)\b/;

/** What to write instead in a text, with the filters that are there. */
function textHint(text: string, { name, end }: FieldRead): string {
  const filters = /^\s*(\|[^}]*?)\s*-?\}\}/.exec(text.slice(end))?.[1];
  if (filters !== undefined && OF_NUMBERS.test(filters))
    return `write {% if vars.${name} %}…{% endif %} around what speaks it`;
  return `write {{ vars.${name} | default: "…"${filters === undefined ? '' : ` ${filters}`} }}`;
}

/** A shortest path to the step on which nothing sets the var. */
function pathWithout(name: string, to: string, flow: FlowSource, edges: Edge[]): string {
  const trails = new Map<string, string>([[flow.start, flow.start]]);
  if (flow.hangup !== undefined && flow.hangup !== flow.start)
    trails.set(flow.hangup, `(hangup) -> ${flow.hangup}`);
  for (const [miss, step] of Object.entries(flow.outbound ?? {}))
    if (step !== undefined && !trails.has(step)) trails.set(step, `(${miss}) -> ${step}`);
  const without = edges.filter((edge) => !afterEdge(flow, edge, new Set()).has(name));
  const way = follow(to, trails, without);
  return way === '' ? '' : `path: ${way}; `;
}
