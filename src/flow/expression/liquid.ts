/**
 * Text with Liquid. Owns: one engine without files, chance and clock; the check at load. Must not know:
 * where a text is written.
 */
import { Liquid, UndefinedVariableError, analyzeSync, type Template } from 'liquidjs';
import type { Scope } from '../model';
import { partOfAddress } from './address';
import { checkName, type Declarations } from './declarations';
import type { Found, NameRead } from './found';
import { filterArguments } from './filter-arguments';
import { strictFilters } from './liquid-filters';
import { liquidSlips } from './liquid-slips';
import { liquidWords } from './liquid-words';
import { simpleText } from './simple-text';
import { addSpokenFilters } from './spoken-filters';
import { writeOutputs, writesTags, type Write } from './outputs';
import { NO_VALUE, spokenWordsOf, wordsOf } from './words-of';

/** Tags that would read files or other templates. */
const TAGS_LEFT_OUT = ['include', 'render', 'layout', 'block'];
/** The author has nothing said where there is nothing to say; a parameter that is blank was made so by the author as well. */
const MAY_BE_BLANK = /\|\s*default:\s*(""|'')\s*(-?[%}]\})?$|^(\{\{-?)?\s*params\.\w+\s*(-?\}\})?$/;

/** What a text is for: a value of a flow, an address (each output is one part of it), people's ears and eyes, or ears by marks. */
export type Purpose = 'value' | 'address' | 'spoken' | 'markup';

const spoken: Write = (value, source) => (MAY_BE_BLANK.test(source) ? wordsOf(value) : spokenWordsOf(value));

const WRITE: { readonly [purpose in Purpose]: Write } = {
  value: wordsOf,
  address: partOfAddress,
  spoken,
  markup: (value, source) => spoken(value, source).replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`),
};
const ENGINES: { readonly [purpose in Purpose]: Liquid } = {
  value: createEngine('value'),
  address: createEngine('address'),
  spoken: createEngine('spoken'),
  markup: createEngine('markup'),
};

/** A parsed text. */
export interface LiquidText {
  /** @throws when a name it reads is not set (unless a `default` or a condition allows for it) */
  render(scope: Scope): string;
  /** the text itself when it has nothing to fill in */
  literal?: string;
}

/** True when a render failed because a name is not set, or has no value. */
export function isUnset(error: unknown): boolean {
  if (UndefinedVariableError.is(error)) return true;
  const { originalError } = (error ?? {}) as { originalError?: unknown };
  return originalError instanceof Error && originalError.message === NO_VALUE;
}

/** A parsed text with what can be said about it at load. */
export interface CheckedText extends LiquidText {
  /** names that do not exist */
  check(declared: Declarations): Found[];
  /** every name the text reads */
  reads(): NameRead[];
}

/** Parses a text, or says why it cannot be parsed. */
export function parseLiquid(text: string, purpose: Purpose = 'value'): CheckedText | Found[] {
  const slips = liquidSlips(text).filter(({ severity }) => purpose === 'spoken' || severity === undefined);
  if (!/\{\{|\{%/.test(text))
    return { render: () => text, literal: text, check: () => slips, reads: () => [] };
  const engine = ENGINES[purpose];
  const wrong = slips.filter(({ severity }) => severity === undefined);
  if (wrong.length > 0) return wrong;
  try {
    const template = engine.parse(text);
    const misgiven = filterArguments(template);
    const refused = misgiven.filter(({ severity }) => severity === undefined);
    if (refused.length > 0) return refused;
    writeOutputs(template, WRITE[purpose]);
    const simple = simpleText(text, WRITE[purpose]);
    let read: NameRead[] | undefined;
    const reads = (): NameRead[] => (read ??= namesIn(template, text));
    return {
      render: (scope) => simple?.(scope) ?? String(engine.renderSync(template, scope)),
      check: (declared) => [...slips, ...misgiven, ...reads().flatMap((read) => checkRead(read, declared))],
      reads,
    };
  } catch (error) {
    return [syntaxProblem(error, text, engine)];
  }
}

function checkRead({ root, name, part, start, end }: NameRead, declared: Declarations): Found[] {
  const problem = checkName(root, name, declared, part);
  return problem ? [{ start, end, ...problem }] : [];
}

function namesIn(template: Template[], text: string): NameRead[] {
  const { globals } = analyzeSync(template, { partials: false });
  return Object.values(globals)
    .flat()
    .flatMap(({ segments, location }) => {
      const [root, second] = segments;
      const third = segments[root === 'tables' ? 3 : 2];
      if (typeof root !== 'string' || Array.isArray(second)) return [];
      const name = second === undefined ? undefined : String(second);
      const start = offsetOf(text, location.row, location.col);
      const length = name === undefined ? root.length : root.length + 1 + name.length;
      const part = typeof third === 'string' ? third : undefined;
      return [{ root, name, part, start, end: start + length }];
    });
}

function syntaxProblem(error: unknown, text: string, { tags, filters }: Liquid): Found {
  const { message, token } = error as { message: string; token?: { begin: number; end: number } };
  const { begin: start, end } = token ?? { begin: 0, end: text.length };
  const plain = message.replace(/, line:\d+, col:\d+$/, '');
  const names = { tags: Object.keys(tags), filters: Object.keys(filters) };
  return { start, end, rule: 'template', ...liquidWords(plain, tagAround(text, start, end), names) };
}

/** The whole tag or output a place is in. */
function tagAround(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf('{{', start), text.lastIndexOf('{%', start), 0);
  const close = text.slice(end - 1).search(/\}\}|%\}/);
  return text.slice(from, close < 0 ? text.length : end - 1 + close + 2);
}

function offsetOf(text: string, row: number, column: number): number {
  const before = text.split('\n').slice(0, row - 1);
  return before.reduce((sum, line) => sum + line.length + 1, 0) + column - 1;
}

function createEngine(purpose: Purpose): Liquid {
  const liquid = new Liquid({
    strictVariables: true,
    lenientIf: true,
    strictFilters: true,
    ownPropertyOnly: true,
    outputEscape: writesTags(WRITE[purpose]),
    timezoneOffset: 0,
    parseLimit: 20_000,
    // Milliseconds; only a template that would otherwise hold up every call comes near it.
    renderLimit: 1000,
    memoryLimit: 100_000,
  });
  for (const tag of TAGS_LEFT_OUT) Reflect.deleteProperty(liquid.tags, tag);
  addSpokenFilters(liquid);
  strictFilters(liquid, purpose === 'spoken' || purpose === 'markup');
  return liquid;
}
