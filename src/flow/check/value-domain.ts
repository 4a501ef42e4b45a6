/** Which values a var can have at all. Owns: what its declaration and the questions that save it say. */
import type { FlowSource, StepSource } from '../parse/flow-source';

/** Values, or the whole numbers between two ends. */
export type Domain = { values: (string | number | boolean)[] } | { min: number; max: number };

type Value = string | number | boolean;

/** @returns undefined where it can have any value */
export function domainOf(name: string, flow: FlowSource): Domain | undefined {
  const field = Object.hasOwn(flow.vars, name) ? flow.vars[name] : undefined;
  if (!field) return undefined;
  if (field.enum) return { values: field.enum.filter(isValue) };
  const writers = [...flow.steps.values()].filter((step) => writes(step, name));
  const domains = writers.map(answers);
  if (domains.length === 0 || domains.some((one) => one === undefined)) return undefined;
  const preset = field.default !== undefined && isValue(field.default) ? [field.default] : [];
  return union(domains as Domain[], preset);
}

function writes(step: StepSource, name: string): boolean {
  if (step.kind === 'set') return Object.hasOwn(step.data.set, name);
  if (!('save' in step.data)) return false;
  const { save } = step.data;
  return typeof save === 'string' ? save === name : Object.hasOwn(save ?? {}, name);
}

/** What a question keeps; undefined: whatever it is. */
function answers(step: StepSource): Domain | undefined {
  if (step.kind !== 'ask') return undefined;
  const { choices, answer } = step.data;
  const chosen = Object.entries(choices ?? {}).map(([name, { value = name }]) => value);
  if (!answer) return { values: chosen };
  return answer.type === 'integer' && chosen.length === 0 ? { min: answer.min, max: answer.max } : undefined;
}

function union(domains: Domain[], preset: Value[]): Domain | undefined {
  const lists = domains.flatMap((one) => ('values' in one ? [one.values] : []));
  if (lists.length === domains.length) return { values: [...new Set([...lists.flat(), ...preset])] };
  const ranges = domains.flatMap((one) => ('min' in one ? [one] : []));
  if (ranges.length < domains.length || preset.length > 0) return undefined;
  return { min: Math.min(...ranges.map(({ min }) => min)), max: Math.max(...ranges.map(({ max }) => max)) };
}

function isValue(value: unknown): value is Value {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
