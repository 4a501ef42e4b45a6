/** What a step keeps of an answer of several parts. Owns: the type. */
import type { ValueExpression } from './evaluated';
import type { FIELD_TYPES } from './schema/field';

/** Vars that keep parts of it; a part that is not there, or is of another type, leaves its var as it is. */
export interface SavedParts {
  [name: string]: { value: ValueExpression; type: (typeof FIELD_TYPES)[number] };
}
