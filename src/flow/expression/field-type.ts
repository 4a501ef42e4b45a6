/** Whether a value suits a declared param or var. Owns: the meaning of the field types at load. */
import type { Json } from '../../lib/json';
import { kind } from './cel-kinds';
import type { FieldSpec, FieldType } from '../model';

const CEL_FITS: { [type in FieldType]: string[] } = {
  string: ['string'],
  integer: ['int', 'uint'],
  number: ['int', 'uint', 'double'],
  boolean: ['bool'],
  recording: [],
  any: [],
};

/** Why a literal does not suit the field, or null. */
export function literalMisfit({ type, enum: allowed }: FieldSpec, value: Json): string | null {
  if (!literalFits(type, value)) return `${JSON.stringify(value)} is not ${article(type)}`;
  if (allowed && !allowed.some((one) => JSON.stringify(one) === JSON.stringify(value))) {
    return `${JSON.stringify(value)} is not one of ${allowed.map((one) => JSON.stringify(one)).join(', ')}`;
  }
  return null;
}

/** Why the result of an expression does not suit the field, or null. `dyn` is only known when it runs. */
export function expressionMisfit({ type }: FieldSpec, celType: string): string | null {
  if (celType === 'dyn' || type === 'any' || CEL_FITS[type].includes(celType)) return null;
  if (type === 'recording' && celType.startsWith('map')) return null;
  return `the expression is ${kind(celType)}, which is not ${article(type)}`;
}

function literalFits(type: FieldType, value: Json): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'recording') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return type === 'any' || typeof value === type;
}

/** `integer` as `an integer`. */
export function article(type: FieldType): string {
  if (type === 'any') return 'a value';
  return `${type === 'integer' ? 'an' : 'a'} ${type}`;
}
