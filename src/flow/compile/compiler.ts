/**
 * Compiles the texts, values and conditions of one flow and collects what is wrong with them. Owns: which
 * notation is which (literal, `=CEL`, Liquid). Must not know: kinds of step.
 */
import { didYouMean } from '../../lib/did-you-mean';
import type { Json } from '../../lib/json';
import { celCompiler, type Expression } from '../expression/cel';
import type { Declarations } from '../expression/declarations';
import { expressionMisfit, literalMisfit } from '../expression/field-type';
import { isUnset, parseLiquid, type LiquidText, type Purpose } from '../expression/liquid';
import { placed } from '../expression/place';
import type { Condition, FieldSpec, PromptText, Scope, TextTemplate, ValueExpression } from '../model';
import type { FlowSource } from '../parse/flow-source';
import type { Located } from '../parse/located';
import { errorAt, type Problem } from '../problem';
import { checkPrompt, missingLanguages, promptKeys, promptText, type PromptBook } from './prompt-book';

export interface Compiler {
  text(node: Located, source?: string): TextTemplate;
  /** a text that is a URL: values are encoded as one part of it */
  address(node: Located, source: string): TextTemplate;
  /** `field`: what the value is given to, when that is declared */
  value(node: Located, field?: FieldSpec): ValueExpression;
  condition(node: Located): Condition;
  prompt(node: Located): PromptText;
  problems: Problem[];
}

const NOTHING: ValueExpression = { evaluate: () => undefined };

/** A compiler for the texts of one flow. */
export function compilerFor(flow: FlowSource, book: PromptBook, env: string[] | undefined): Compiler {
  const declared: Declarations = { params: flow.params, vars: flow.vars, env };
  const problems: Problem[] = [];
  const cel = celCompiler(declared);
  const checkedPrompts = new Set<string>();

  function liquid(node: Located, source: string, purpose: Purpose = 'value'): LiquidText {
    const parsed = parseLiquid(source, purpose);
    const found = Array.isArray(parsed) ? parsed : parsed.check(declared);
    problems.push(...found.map((one) => placed(node, source, one)));
    return Array.isArray(parsed) ? { render: () => source } : parsed;
  }

  function expression(node: Located, source: string): Expression | null {
    const compiled = cel(source);
    if (!Array.isArray(compiled)) return compiled;
    problems.push(...compiled.map((one) => placed(node, source, one)));
    return null;
  }

  function expect(node: Located, misfit: string | null): void {
    if (misfit !== null) problems.push(errorAt(node.spot, 'value-type', misfit));
  }

  function value(node: Located, field?: FieldSpec): ValueExpression {
    if (node.kind !== 'scalar') return nested(node, value);
    const literal = node.value as Json;
    if (typeof literal === 'string' && literal.startsWith('=')) {
      const compiled = expression(node, literal.slice(1));
      if (compiled && field) expect(node, expressionMisfit(field, compiled.type));
      return compiled ?? NOTHING;
    }
    const template = typeof literal === 'string' ? liquid(node, literal) : undefined;
    if (!template || template.literal !== undefined) {
      if (field) expect(node, literalMisfit(field, literal));
      return { evaluate: () => literal };
    }
    if (field) expect(node, expressionMisfit(field, 'string'));
    return { evaluate: (scope) => unlessUnset(() => template.render(scope)) };
  }

  return {
    problems,
    value,
    text: (node, source = node.source) => ({ render: liquid(node, source).render }),
    address: (node, source) => ({ render: liquid(node, source, 'address').render }),
    condition: (node) => condition(node, expression, problems),
    prompt(node) {
      const key = node.source;
      if (!checkedPrompts.has(key)) problems.push(...promptProblems(node, flow, book, declared));
      checkedPrompts.add(key);
      return promptText(book, key, flow.languages);
    },
  };
}

function nested(node: Located, value: (item: Located) => ValueExpression): ValueExpression {
  if (node.kind === 'list') {
    const items = node.items.map((item) => value(item));
    return {
      evaluate: (scope) => items.map((item) => item.evaluate(scope)).filter((item) => item !== undefined),
    };
  }
  const entries = [...node.entries].map(([key, entry]) => [key, value(entry.node)] as const);
  return {
    evaluate: (scope) => {
      const set = entries.map(([key, item]) => [key, item.evaluate(scope)] as const);
      return Object.fromEntries(set.filter((pair): pair is [string, Json] => pair[1] !== undefined));
    },
  };
}

function condition(
  node: Located,
  expression: (node: Located, source: string) => Expression | null,
  problems: Problem[],
): Condition {
  const source = node.source.replace(/^=/, '');
  const compiled = expression(node, source);
  if (compiled && compiled.type !== 'bool' && compiled.type !== 'dyn') {
    problems.push(
      errorAt(node.spot, 'expression', `a condition is true or false, this is of type ${compiled.type}`),
    );
  }
  return {
    test(scope: Scope, missing) {
      const result = compiled?.evaluate(scope);
      if (result === undefined) missing?.(source);
      return result !== undefined && truth(result, source);
    },
  };
}

function truth(result: Json, source: string): boolean {
  if (typeof result === 'boolean') return result;
  throw new Error(`the condition is neither true nor false: ${source}`);
}

function unlessUnset(render: () => string): string | undefined {
  try {
    return render();
  } catch (error) {
    if (isUnset(error)) return undefined;
    throw error;
  }
}

function promptProblems(
  node: Located,
  flow: FlowSource,
  book: PromptBook,
  declared: Declarations,
): Problem[] {
  const key = node.source;
  const missing = missingLanguages(book, key, flow.languages);
  if (missing.length === 0) return checkPrompt(book, key, flow.languages, declared);
  const nowhere = missing.length === flow.languages.length;
  const near = nowhere ? didYouMean(key, promptKeys(book)) : undefined;
  const message = nowhere
    ? `there is no prompt "${key}"`
    : `prompt "${key}" has no text in ${missing.join(', ')}`;
  const hint =
    near === undefined
      ? `write it in prompts/${missing.join('.yaml, prompts/')}.yaml`
      : `did you mean "${near}"?`;
  return [errorAt(node.spot, 'missing-prompt', message, hint)];
}
