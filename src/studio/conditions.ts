/**
 * Conditions of a split as CEL. Owns: the operators. Must not know: where a condition leads. Twilio docs: Studio, Split
 * Based On. Studio compares texts; what customers say or type is compared here without regard to its case.
 */
import type { StudioCondition } from './definition';
import { onlyPath } from './paths';
import { reference, type Reference, type World } from './references';
import { literals } from './patterns';

const IN_CEL: { [filter: string]: string } = {
  downcase: '.lowerAscii()',
  upcase: '.upperAscii()',
  strip: '.trim()',
};

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

/** A value that is compared: written out, or the name of one. */
interface Compared {
  text: string;
  name?: string;
  /** it must have a value */
  guard?: string;
}

/** The condition in CEL; null when there is no such operator here. `variable`: what is asked about, where a text was made of it. */
export function translateCondition(
  condition: StudioCondition,
  by: string,
  world: World,
  variable?: Reference,
): string | null {
  const found = variable
    ? { ref: variable, read: variable.name }
    : asked(condition.arguments[0] ?? '', by, world);
  const value = found && compared(condition.value, found.ref, by, world);
  if (!found || !value) return null;
  const { ref, read } = found;
  const test =
    ref.type === 'integer' ? numberTest(condition.type, read, value) : textTest(condition.type, read, value);
  if (test === null) return null;
  const { whenMissing } = test;
  const cel = value.guard === undefined ? test.cel : `has(${value.guard}) && ${test.cel}`;
  if (ref.sure) return cel;
  const root = rootOf(ref);
  const deep = root === ref.name || ref.name.includes('[') ? '' : ` || !has(${ref.name})`;
  return whenMissing ? `!has(${root})${deep} || ${cel}` : `has(${root}) && ${cel}`;
}

function rootOf({ name }: Reference): string {
  return /^vars\.\w+/.exec(name)?.[0] ?? name;
}

function compared(value: string, { words }: Reference, by: string, world: World): Compared | null {
  if (!/\{\{|\{%/.test(value)) return { text: words ? value.toLowerCase() : value };
  const other = asked(value, by, world);
  if (!other) return null;
  const name = words && !other.ref.words ? `${other.read}.lowerAscii()` : other.read;
  return { text: '', name, ...(other.ref.sure ? {} : { guard: rootOf(other.ref) }) };
}

/** A test, and whether it holds for what has no value. */
interface Test {
  cel: string;
  whenMissing: boolean;
}

function textTest(type: string, read: string, { text: value, name }: Compared): Test | null {
  const text = name ?? JSON.stringify(value.trim());
  const list = (values: string[]): string => `[${values.map((one) => JSON.stringify(one)).join(', ')}]`;
  const many = value.split(',').map((one) => one.trim());
  const number = name === undefined ? (isNumber(value) ? Number(value).toFixed(1) : null) : `double(${name})`;
  const blank = name === undefined && value.trim() === '';
  switch (type) {
    case 'equal_to':
      return { cel: `${read} == ${text}`, whenMissing: blank };
    case 'not_equal_to':
      return { cel: `${read} != ${text}`, whenMissing: !blank };
    case 'matches_any_of':
      return {
        cel: many.length === 1 ? `${read} == ${text}` : `${read} in ${list(many)}`,
        whenMissing: false,
      };
    case 'does_not_match_any_of':
      return {
        cel: many.length === 1 ? `${read} != ${text}` : `!(${read} in ${list(many)})`,
        whenMissing: true,
      };
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
    case 'greater_than':
      // What is blank is no number.
      return number === null
        ? null
        : {
            cel: `${read} != "" && double(${read}) ${type === 'less_than' ? '<' : '>'} ${number}`,
            whenMissing: false,
          };
    case 'regex':
      return patternTest(read, value);
    default:
      return null;
  }
}

function patternTest(read: string, pattern: string): Test | null {
  const found = literals(pattern);
  if (!found) return null;
  const texts = found.texts.map((one) => JSON.stringify(one));
  if (found.within)
    return { cel: `(${texts.map((one) => `${read}.contains(${one})`).join(' || ')})`, whenMissing: false };
  return {
    cel: texts.length === 1 ? `${read} == ${texts[0] ?? ''}` : `${read} in [${texts.join(', ')}]`,
    whenMissing: false,
  };
}

function numberTest(type: string, read: string, { text, name }: Compared): Test | null {
  if (type === 'is_blank') return { cel: `${read} == 0`, whenMissing: true };
  if (type === 'is_not_blank') return { cel: `${read} != 0`, whenMissing: false };
  const sign = { equal_to: '==', not_equal_to: '!=', less_than: '<', greater_than: '>' }[type];
  if (sign !== undefined && name !== undefined)
    return { cel: `${read} ${sign} int(${name})`, whenMissing: false };
  if (sign !== undefined && isNumber(text))
    return { cel: `${read} ${sign} ${Number(text)}`, whenMissing: false };
  const many =
    type === 'regex' ? literals(text)?.texts : type === 'matches_any_of' ? text.split(',') : undefined;
  const numbers = many?.filter(isNumber).map((one) => String(Number(one)));
  return numbers && numbers.length > 0
    ? { cel: `${read} in [${numbers.join(', ')}]`, whenMissing: false }
    : null;
}

function isNumber(value: string): boolean {
  return value.trim() !== '' && Number.isFinite(Number(value));
}
