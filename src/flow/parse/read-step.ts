/**
 * One step: finds its kind, then checks it against the schema of that kind alone, so that a message is
 * about what the author meant. Owns: how a kind is recognised.
 */
import { didYouMean } from '../../lib/did-you-mean';
import type { JsonObject } from '../../lib/json';
import { errorAt, type Problem, type Spot } from '../problem';
import type { Defaults } from '../schema/defaults';
import { STEP_KINDS, isStepKind, specOf, type StepKind } from '../schema/steps';
import { isSecret } from '../answer-spec';
import { hearsKey } from '../global-keys';
import type { KeyWay, StepSource } from './flow-source';
import { plain, type Entry, type Located } from './located';
import { schemaProblems } from './schema-problems';

/** Options that steps share; they say nothing about the kind. */
const SHARED = ['next', 'note', 'save', 'params', 'timeout'];

/** What the flow says for all its steps of a kind, and the keys that all its questions hear. */
interface Around {
  preset: Defaults;
  keys: readonly KeyWay[];
}

export function readStep(
  name: string,
  { node }: Entry,
  key: Spot,
  { preset, keys }: Around,
): { step: StepSource | null; problems: Problem[] } {
  const kind = kindOf(name, node, key);
  if (typeof kind !== 'string') return { step: null, problems: [kind] };
  const { schema, asWritten } = specOf(kind);
  const own = plain(node, asWritten) as JsonObject;
  const checked = schema.safeParse({ ...(preset as { [kind: string]: object })[kind], ...own });
  if (!checked.success) return { step: null, problems: schemaProblems(checked.error, schema, node) };
  const step = { name, kind, data: checked.data, tree: node, key } as StepSource;
  return { step: step.kind === 'ask' ? withKeys(step, keys) : step, problems: [] };
}

function withKeys(step: Extract<StepSource, { kind: 'ask' }>, keys: readonly KeyWay[]): StepSource {
  const input = isSecret(step.data.answer) ? 'keys' : step.data.input;
  const heard = keys.filter(({ key }) => hearsKey({ ...step.data, input }, key));
  return heard.length > 0 ? { ...step, keys: heard } : step;
}

function kindOf(name: string, node: Located, key: Spot): StepKind | Problem {
  if (node.kind !== 'map') {
    return errorAt(
      key,
      'step-kind',
      `step "${name}" is not a map`,
      `a step does one of: ${STEP_KINDS.join(', ')}`,
    );
  }
  const keys = [...node.entries.keys()];
  const kinds = keys.filter(isStepKind);
  const [first, second] = kinds;
  if (first !== undefined && second === undefined) return first;
  if (first !== undefined && second !== undefined) {
    const spot = node.entries.get(second)?.key ?? key;
    const hint = `make "${second}" a step of its own and go to it with next`;
    return errorAt(spot, 'step-kind', `step "${name}" does two kinds of work: ${first} and ${second}`, hint);
  }
  return unknownKind(name, node, key, keys);
}

/** A key that is no key because of how it is written. */
function slipOf(written: string, node: Located): Problem | null {
  const spot = node.entries.get(written)?.key ?? node.spot;
  const [, kind = '', rest = ''] = /^(\w+):(.+)$/s.exec(written) ?? [];
  if (isStepKind(kind) || SHARED.includes(kind)) {
    const fixed = /^\s/.test(rest) ? 'the space after it only looks like one' : 'a space is missing after it';
    return errorAt(spot, 'step-kind', `"${kind}:" is no key: ${fixed}`, `write ${kind}: ${rest.trim()}`);
  }
  if (written !== '<<') return null;
  return errorAt(spot, 'step-kind', 'one map is not merged into another (<<)', 'write its keys here');
}

function unknownKind(name: string, node: Located, key: Spot, keys: string[]): Problem {
  const unknown = keys.filter((one) => !SHARED.includes(one));
  const slip = keys.map((one) => slipOf(one, node)).find((one) => one !== null);
  if (slip) return slip;
  for (const written of unknown) {
    const near = didYouMean(written, STEP_KINDS);
    const spot = node.entries.get(written)?.key;
    if (near !== undefined && spot) {
      return errorAt(spot, 'step-kind', `there is no kind of step "${written}"`, `did you mean "${near}"?`);
    }
  }
  const hint = `a step does one of: ${STEP_KINDS.join(', ')}`;
  return errorAt(key, 'step-kind', `step "${name}" does not say what it does`, hint);
}
