/** Params that numbers and chat addresses give their flow. Owns: that the flow has them and takes the values, and gets all it needs. */
import { didYouMean } from '../../lib/did-you-mean';
import { requiredParams, type CatalogFlow } from '../catalog-flow';
import { hintFor } from '../hint';
import type { PlacedProblem } from '../problem';
import type { DocumentProblem, World } from './world';

type Given = string | number | boolean;

/** Every number and chat address whose flow exists. */
export function checkNumberParams({ settings, flows }: World): DocumentProblem[] {
  const lines = [
    ...Object.entries(settings.numbers).map(([name, { flow, params }]) => ({
      ...({ kind: 'number', name, flow } as const),
      params,
    })),
    ...Object.entries(settings.chatAddresses).map(([name, { flow, params }]) => ({
      ...({ kind: 'chat-address', name, flow } as const),
      params,
    })),
  ];
  return lines.flatMap(({ kind, name, flow, params = {} }) => {
    const used = flows.find((one) => one.name === flow);
    if (!used) return [];
    const wrong = Object.entries(params).flatMap(([param, value]) => problemOf(used, param, value) ?? []);
    return [...wrong, ...lacking(used, Object.keys(params))].map((problem) => ({ kind, name, ...problem }));
  });
}

/** Every line gives its language by itself; a misspelt param is one mistake. */
function lacking(flow: CatalogFlow, given: string[]): PlacedProblem[] {
  const unknown = given.filter((param) => !Object.hasOwn(flow.params, param));
  return requiredParams(flow)
    .filter((param) => param !== 'language' && !given.includes(param))
    .filter((param) => !unknown.some((one) => didYouMean(one, [param]) !== undefined))
    .map((param) => ({
      at: given.length > 0 ? ['params'] : ['flow'],
      message: `flow "${flow.name}" needs the param "${param}", and no value is given`,
      hint: `write params: { ${param}: … }, or give it a default in the flow`,
    }));
}

/** What is wrong with a value that is given to a param; null: nothing. */
export function problemOf(
  { name, params }: Pick<CatalogFlow, 'name' | 'params'>,
  param: string,
  value: Given,
): PlacedProblem | null {
  const at = ['params', param];
  const spec = Object.hasOwn(params, param) ? params[param] : undefined;
  if (!spec) {
    const hint = hintFor(param, Object.keys(params), 'params');
    return { at, message: `flow "${name}" has no param "${param}"`, hint };
  }
  if (!suits(value, spec.type))
    return { at, message: `the param "${param}" of flow "${name}" is of the type ${spec.type ?? 'any'}` };
  if (!spec.enum || spec.enum.includes(value)) return null;
  return { at, message: `is none of the values of "${param}"`, hint: `one of ${spec.enum.join(', ')}` };
}

/** What is read as the type when the flow begins. */
function suits(value: Given, type = 'any'): boolean {
  if (type === 'boolean') return typeof value === 'boolean' || value === 'true' || value === 'false';
  if (type !== 'integer' && type !== 'number') return true;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return (
    typeof number === 'number' && (type === 'number' ? Number.isFinite(number) : Number.isInteger(number))
  );
}
