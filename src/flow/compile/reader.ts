/**
 * Reads texts, values and conditions as one purpose of them may: a prompt reads no secret, a request does. Owns: which
 * notation is which (literal, `=CEL`, Liquid). Must not know: kinds of step.
 */
import type { Json } from '../../lib/json';
import { celCompiler, type CelCompiler, type Expression } from '../expression/cel';
import type { Declarations } from '../expression/declarations';
import { expressionMisfit, literalMisfit } from '../expression/field-type';
import { isUnset, parseLiquid, type LiquidText, type Purpose } from '../expression/liquid';
import type { NameRead } from '../expression/found';
import { placed } from '../expression/place';
import type { FieldSpec, TextTemplate, ValueExpression } from '../model';
import type { Located } from '../parse/located';
import { errorAt, type Problem } from '../problem';

export interface Reader {
  text(node: Located, source?: string): TextTemplate;
  /** a text that is a URL: values are encoded as one part of it */
  address(node: Located, source: string): TextTemplate;
  /** `field`: what the value is given to, when that is declared */
  value(node: Located, field?: FieldSpec): ValueExpression;
  /** null: it cannot be understood, which is among the problems */
  expression(node: Located, source: string): Expression | null;
}

const NOTHING: ValueExpression = { evaluate: () => undefined };

/**
 * @param problems what is wrong is added to them
 * @param read told of every name that is read
 */
export function readerOf(
  declared: Declarations,
  problems: Problem[],
  read: (names: readonly NameRead[]) => void = () => undefined,
): Reader {
  let cel: CelCompiler | undefined;

  function liquid(node: Located, source: string, purpose: Purpose = 'value'): LiquidText {
    const parsed = parseLiquid(source, purpose);
    const found = Array.isArray(parsed) ? parsed : parsed.check(declared);
    problems.push(...found.map((one) => placed(node, source, one)));
    if (Array.isArray(parsed)) return { render: () => source };
    read(parsed.reads());
    return parsed;
  }

  function expression(node: Located, source: string): Expression | null {
    cel ??= celCompiler(declared);
    const compiled = cel(source);
    if (!Array.isArray(compiled)) {
      read(compiled.reads);
      return compiled;
    }
    problems.push(...compiled.map((one) => placed(node, source, one)));
    return null;
  }

  function expect(node: Located, misfit: string | null): void {
    if (misfit !== null)
      problems.push(errorAt(node.spot, 'value-type', misfit, 'write such a value, or declare it otherwise'));
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
    text: (node, source = node.source) => ({ render: liquid(node, source).render }),
    address: (node, source) => ({ render: liquid(node, source, 'address').render }),
    value,
    expression,
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

function unlessUnset(render: () => string): string | undefined {
  try {
    return render();
  } catch (error) {
    if (isUnset(error)) return undefined;
    throw error;
  }
}
