/**
 * What a converted flow reads and writes. Owns: its params and vars, and their types. A variable of Studio that nothing
 * has written is an empty text, so vars have that as their default.
 */
import type { FieldType } from '../flow/model';
import { fieldName, uniqueNames } from './names';

export interface Fields {
  /** the var an answer, a recording or a result of a widget is kept in */
  kept(widget: string, type: FieldType): string;
  /** a variable of the flow */
  variable(name: string, type: FieldType): string;
  /** a text that is made for the conditions of a widget */
  computed(widget: string, text: string): string;
  /** something whoever starts the flow gives */
  param(name: string): string;
  /** true when something reads what the widget keeps */
  isKept(widget: string): boolean;
  declared(): { params: Declared; vars: Declared };
}

type Declared = { [name: string]: FieldType | { type: FieldType; default: string | number } };

export function createFields(): Fields {
  const name = uniqueNames(fieldName);
  const paramName = uniqueNames(fieldName);
  const vars: Declared = {};
  const params: Declared = {};
  const kept = new Map<string, string>();
  return {
    kept: (widget, type) => {
      const known = kept.get(widget) ?? name(`widget ${widget}`, widget);
      kept.set(widget, known);
      vars[known] = type;
      return known;
    },
    variable: (id, type) => {
      const known = name(`variable ${id}`, id);
      vars[known] = type === 'any' ? type : { type, default: type === 'integer' ? 0 : '' };
      return known;
    },
    computed: (widget, text) => {
      const known = name(`computed ${widget} ${text}`, `${widget}_input`);
      vars[known] = { type: 'string', default: '' };
      return known;
    },
    param: (id) => {
      const known = paramName(id, id);
      params[known] = { type: 'string', default: '' };
      return known;
    },
    isKept: (widget) => kept.has(widget),
    declared: () => ({ params, vars }),
  };
}
