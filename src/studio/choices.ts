/** The splits after a question as its choices. Owns: which keys and phrases lead where. Must not know: retries. */
import type { StudioCondition, Widget } from './definition';
import type { Target } from './graph';
import { onlyPath, segments } from './paths';
import { literals } from './patterns';

export interface Choice {
  to: Target;
  press: string[];
  hear: string[];
}

/** A whole number between two others. */
export interface Scale {
  min: number;
  max: number;
}

/** The numbers the choices have between them, when they are all there are from the least to the greatest. */
export function scaleOf(choices: readonly Choice[]): Scale | null {
  const keys = choices.flatMap(({ press }) => press);
  if (choices.some(({ hear }) => hear.length > 0) || keys.some((key) => !/^(0|[1-9]\d{0,2})$/.test(key)))
    return null;
  const numbers = keys.map(Number).sort((a, b) => a - b);
  const [min = 0] = numbers;
  return numbers.every((number, at) => number === min + at) ? { min, max: min + numbers.length - 1 } : null;
}

const KEYS = /^[0-9*#]{1,32}$/;

/** The choices of a question, one for each place its splits lead to; null when they ask for more than keys and phrases. */
export function choicesOf(question: string, splits: readonly Widget[]): Choice[] | null {
  const choices: Choice[] = [];
  const seen = new Set<string>();
  for (const { next, event, conditions = [] } of splits.flatMap(({ transitions }) => transitions)) {
    if (event !== 'match') continue;
    const read = conditions.length === 1 && conditions[0] ? answersIn(question, conditions[0]) : null;
    if (!read) return null;
    const to = next || undefined;
    const choice = choices.find((one) => one.to === to) ?? { to, press: [], hear: [] };
    if (!choices.includes(choice)) choices.push(choice);
    // The first condition that holds is taken, so a later one for the same answer never is.
    for (const kind of ['press', 'hear'] as const)
      for (const one of read[kind]) {
        const id = `${kind} ${one.toLowerCase()}`;
        if (!seen.has(id)) choice[kind].push(one);
        seen.add(id);
      }
  }
  const used = choices.filter(({ press, hear }) => press.length + hear.length > 0);
  return used.length > 0 ? used : null;
}

/** Which output of which widget a condition reads. */
export function readBy({
  arguments: [argument = ''],
}: StudioCondition): { widget: string; output: string } | null {
  const only = onlyPath(argument);
  const [root, widget = '', ...output] = segments(only?.path ?? '');
  const plain = only?.filters.every((filter) => ['downcase', 'strip', 'upcase'].includes(filter));
  return root === 'widgets' && plain ? { widget, output: output.join('.') } : null;
}

function answersIn(question: string, condition: StudioCondition): { press: string[]; hear: string[] } | null {
  const read = readBy(condition);
  const values = valuesOf(condition);
  if (read?.widget !== question || !values || values.length === 0) return null;
  if (read.output === 'Digits')
    return values.every((one) => KEYS.test(one)) ? { press: values, hear: [] } : null;
  const hear = values.filter((one) => !KEYS.test(one));
  const press = values.filter((one) => KEYS.test(one));
  return ['SpeechResult', 'inbound.Body'].includes(read.output) ? { press, hear } : null;
}

function valuesOf({ type, value }: StudioCondition): string[] | null {
  if (/\{\{|\{%/.test(value)) return null;
  const clean = (text: string): string =>
    text
      .replace(/[.!?]+$/, '')
      .replace(/\s+/g, ' ')
      .trim();
  if (type === 'regex') return literals(value)?.texts ?? null;
  if (type === 'equal_to' || type === 'contains') return [clean(value)].filter((one) => one !== '');
  if (type === 'matches_any_of')
    return value
      .split(',')
      .map(clean)
      .filter((one) => one !== '');
  return null;
}
