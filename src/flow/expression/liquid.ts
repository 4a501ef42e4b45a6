/**
 * Text with Liquid. Owns: one engine without files, chance and clock; the check at load. Must not know:
 * where a text is written.
 */
import { Liquid, UndefinedVariableError, analyzeSync, type Template } from 'liquidjs';
import type { Scope } from '../model';
import { encodeOutputs } from './address';
import { checkName, type Declarations } from './declarations';
import type { Found, NameRead } from './found';
import { strictFilters } from './liquid-filters';

/** Tags that would read files or other templates. */
const TAGS_LEFT_OUT = ['include', 'render', 'layout', 'block'];
const NO_VALUE = 'a text reads a name that has no value; give it one with the filter default';
const NO_TEXT = 'a text cannot speak an object or a list; name a part of it, or join it';

const engine = createEngine();

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

/** Parses a text, or says why it cannot be parsed. @param address see `encodeOutputs` */
export function parseLiquid(text: string, address = false): CheckedText | Found[] {
  if (!/\{\{|\{%/.test(text)) return { render: () => text, literal: text, check: () => [], reads: () => [] };
  try {
    const template = engine.parse(text);
    if (address) encodeOutputs(template, output);
    const reads = (): NameRead[] => namesIn(template, text);
    return {
      render: (scope) => spoken(String(engine.renderSync(template, scope))),
      check: (declared) => reads().flatMap((read) => checkRead(read, declared)),
      reads,
    };
  } catch (error) {
    return [syntaxProblem(error, text)];
  }
}

/** What a filter made of an object or a number that is none has slipped through an output. */
function spoken(text: string): string {
  if (/\[object \w+\]/i.test(text)) throw new Error(NO_TEXT);
  return text;
}

/** What an output puts into a text. @throws for what has no words: null, objects, lists, numbers that are none */
function output(value: unknown): string {
  if (value === null || value === undefined) throw new Error(NO_VALUE);
  if (typeof value === 'object' || (typeof value === 'number' && !Number.isFinite(value)))
    throw new Error(NO_TEXT);
  return String(value as string | number | boolean | bigint);
}

function checkRead({ root, name, start, end }: NameRead, declared: Declarations): Found[] {
  const problem = checkName(root, name, declared);
  return problem ? [{ start, end, ...problem }] : [];
}

function namesIn(template: Template[], text: string): NameRead[] {
  const { globals } = analyzeSync(template, { partials: false });
  return Object.values(globals)
    .flat()
    .flatMap(({ segments, location }) => {
      const [root, second] = segments;
      if (typeof root !== 'string' || Array.isArray(second)) return [];
      const name = second === undefined ? undefined : String(second);
      const start = offsetOf(text, location.row, location.col);
      const length = name === undefined ? root.length : root.length + 1 + name.length;
      return [{ root, name, start, end: start + length }];
    });
}

function syntaxProblem(error: unknown, text: string): Found {
  const { message, token } = error as { message: string; token?: { begin: number; end: number } };
  const plain = message.replace(/, line:\d+, col:\d+$/, '');
  return { start: token?.begin ?? 0, end: token?.end ?? text.length, rule: 'template', message: plain };
}

function offsetOf(text: string, row: number, column: number): number {
  const before = text.split('\n').slice(0, row - 1);
  return before.reduce((sum, line) => sum + line.length + 1, 0) + column - 1;
}

function createEngine(): Liquid {
  const liquid = new Liquid({
    strictVariables: true,
    lenientIf: true,
    strictFilters: true,
    ownPropertyOnly: true,
    outputEscape: output,
    timezoneOffset: 0,
    parseLimit: 20_000,
    // Milliseconds; only a template that would otherwise hold up every call comes near it.
    renderLimit: 1000,
    memoryLimit: 100_000,
  });
  for (const tag of TAGS_LEFT_OUT) Reflect.deleteProperty(liquid.tags, tag);
  strictFilters(liquid);
  return liquid;
}
