/** Which values a name can have at all. Owns: what its declaration, the questions that save it and the platform say. */
import { CALL_TYPES } from '../../call/call-type';
import { CHANNELS } from '../../call/channel';
import { CHAT_TYPES } from '../../call/chat';
import { lookupLanguage } from '../../lib/language-lookup';
import { WEEKDAYS } from '../../settings/hours';
import type { FieldSpec } from '../model';
import type { FlowSource, StepSource } from '../parse/flow-source';
import { MISSES } from '../schema/outbound';

type Value = string | number | boolean;

/** Values, or the whole numbers between two ends. */
export type Domain =
  | { values: readonly Value[]; /** others that are as good */ serves?: (value: Value) => boolean }
  | { min: number; max: number; /** what has them; absent: the name itself */ of?: string };

/** What the platform knows has the same values in every flow. */
const KNOWN: { readonly [name: string]: Domain } = {
  'call.direction': { values: ['inbound', 'outbound'] },
  'call.outcome': { values: ['answered', ...MISSES, ''] },
  'session.channel': { values: CHANNELS },
  'session.type': { values: [...new Set([...CALL_TYPES, ...CHAT_TYPES])] },
  'session.endedBy': { values: ['agent', 'end_user', 'timeout', 'dismissed', 'system'] },
  'clock.hour': { min: 0, max: 23 },
  'clock.weekday': { values: WEEKDAYS },
};

/** @param read such as `vars.reason`. @returns undefined where it can have any value */
export function domainOf(read: string, flow: FlowSource): Domain | undefined {
  if (Object.hasOwn(KNOWN, read)) return KNOWN[read];
  if (read === 'session.language')
    return {
      values: flow.languages,
      serves: (value) => lookupLanguage(flow.languages, String(value)) !== undefined,
    };
  const [, root, name = ''] = /^(vars|params)\.(\w+)$/.exec(read) ?? [];
  if (root === 'params') return ofEnum(own(flow.params, name));
  return root === 'vars' ? ofVar(name, flow) : undefined;
}

function own(fields: FlowSource['vars'], name: string): FieldSpec | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function ofEnum(field: FieldSpec | undefined): Domain | undefined {
  return field?.enum && { values: field.enum.filter(isValue) };
}

function ofVar(name: string, flow: FlowSource): Domain | undefined {
  const field = own(flow.vars, name);
  if (!field || field.enum) return ofEnum(field);
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
  return answer.type === 'integer' && chosen.length === 0
    ? { min: answer.min, max: answer.max, of: 'its question' }
    : undefined;
}

function union(domains: Domain[], preset: Value[]): Domain | undefined {
  const lists = domains.flatMap((one) => ('values' in one ? [one.values] : []));
  if (lists.length === domains.length) return { values: [...new Set([...lists.flat(), ...preset])] };
  const ranges = domains.flatMap((one) => ('min' in one ? [one] : []));
  if (ranges.length < domains.length || preset.length > 0) return undefined;
  return {
    min: Math.min(...ranges.map(({ min }) => min)),
    max: Math.max(...ranges.map(({ max }) => max)),
    of: 'its question',
  };
}

function isValue(value: unknown): value is Value {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
