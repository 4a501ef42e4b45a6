/** What a step keeps of an answer of several parts. Owns: the type. */
import type { ValueExpression } from './evaluated';
import type { FieldType } from './model';

/** Vars that keep parts of it; a part that is not there, or is of another type, leaves its var as it is. */
export interface SavedParts {
  [name: string]: { value: ValueExpression; type: FieldType };
}
