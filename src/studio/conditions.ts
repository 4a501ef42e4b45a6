/**
 * Conditions of a split as CEL. Owns: the operators. Must not know: where a condition leads. Twilio docs: Studio, Split
 * Based On. Studio compares texts; what customers say or type is compared here without regard to its case.
 */
import type { StudioCondition } from './definition';
import { onlyPath } from './paths';
import { reference, type Reference, type World } from './references';
import { literals } from './patterns';

const IN_CEL: { [filter: string]: string } = { downcase: '.lowerAscii()', upcase: '.upperAscii()', strip: '.trim()' };

/** What a condition asks about, when CEL can say it: a name, with filters CEL has too. */
export function asked(argument: string, by: string, world: World): { ref: Reference; read: string } | null {
  const only = onlyPath(argument);
  if (!only || only.filters.some((filter) => IN_CEL[filter] === undefined)) return null;
  const ref = reference(only.path, by, world);
  const text = ref.type === 'any' ? `string(${ref.name})` : ref.name;
  const filtered = only.filters.reduce((read, filter) => read + (IN_CEL[filter] ?? ''), text);
  const folds = ref.words && !only.filters.includes('downcase');
  return { ref, read: folds ? `${filtered}.lowerAscii()` : filtered };
}

/** The condition in CEL; null when there is no such operator here. */
export function translateCondition(condition: StudioCondition, by: string, world: World, variable?: Reference): string | null {
  const found = variable ? { ref: variable, read: variable.name } : asked(condition.arguments[0] ?? '', by, world);
  if (!found || /\{\{|\{%/.test(condition.value)) return null;
  const { ref, read } = found;
  const value = ref.words ? condition.value.toLowerCase() : condition.value;
  const test = ref.type === 'integer' ? numberTest(condition.type, read, value) : textTest(condition.type, read, value);
  if (test === null) return null;
  const { cel, whenMissing } = test;
  if (ref.sure) return cel;
  return whenMissing ? `!has(${ref.name}) || ${cel}` : `has(${ref.name}) && ${cel}`;
}

/** A test, and whether it holds for what has no value. */
interface Test {
  cel: string;
  whenMissing: boolean;
}

function textTest(type: string, read: string, value: string): Test | null {
  const text = JSON.stringify(value.trim());
  const list = (values: string[]): string => `[${values.map((one) => JSON.stringify(one)).join(', ')}]`;
  const many = value.split(',').map((one) => one.trim());
  switch (type) {
    case 'equal_to':
      return { cel: `${read} == ${text}`, whenMissing: value.trim() === '' };
    case 'not_equal_to':
      return { cel: `${read} != ${text}`, whenMissing: value.trim() !== '' };
    case 'matches_any_of':
      return { cel: many.length === 1 ? `${read} == ${text}` : `${read} in ${list(many)}`, whenMissing: false };
    case 'does_not_match_any_of':
      return { cel: `!(${read} in ${list(many)})`, whenMissing: true };
    case 'contains':
      return { cel: `${read}.contains(${text})`, whenMissing: false };
    case 'does_not_contain':
      return { cel: `!${read}.contains(${text})`, whenMissing: true };
    case 'starts_with':
      return { cel: `${read}.startsWith(${text})`, whenMissing: false };
    case 'does_not_start_with':
      return { cel: `!${read}.startsWith(${text})`, whenMissing: true };
    case 'is_blank':
      return { cel: `${read} == ""`, whenMissing: true };
    case 'is_not_blank':
      return { cel: `${read} != ""`, whenMissing: false };
    case 'less_than':
      return isNumber(value) ? { cel: `double(${read}) < ${Number(value).toFixed(1)}`, whenMissing: false } : null;
    case 'greater_than':
      return isNumber(value) ? { cel: `double(${read}) > ${Number(value).toFixed(1)}`, whenMissing: false } : null;
    case 'regex': {
      const values = literals(value);
      return values && { cel: values.length === 1 ? `${read} == ${JSON.stringify(values[0])}` : `${read} in ${list(values)}`, whenMissing: false };
    }
    default:
      return null;
  }
}

function numberTest(type: string, read: string, value: string): Test | null {
  const sign = { equal_to: '==', not_equal_to: '!=', less_than: '<', greater_than: '>' }[type];
  const number = Number(value);
  if (sign !== undefined && isNumber(value)) return { cel: `${read} ${sign} ${number}`, whenMissing: false };
  if (type === 'is_blank') return { cel: `${read} == 0`, whenMissing: true };
  return type === 'is_not_blank' ? { cel: `${read} != 0`, whenMissing: false } : null;
}

function isNumber(value: string): boolean {
  return value.trim() !== '' && Number.isFinite(Number(value));
}
