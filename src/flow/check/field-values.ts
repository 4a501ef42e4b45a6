/** A rule about defaults and enums of params and vars (`value-type`). Owns: its messages. Must not know: other rules' findings. */
import { literalMisfit } from '../expression/field-type';
import type { FieldSpec } from '../model';
import type { FlowSource } from '../parse/flow-source';
import { spotAt } from '../parse/located';
import { errorAt, type Problem } from '../problem';
import type { Rule } from './rule';

/** The default and the enum of a param or var are of its type, and the default is in the enum. */
export const fieldValues: Rule = (flow) => [...inFields(flow, 'params'), ...inFields(flow, 'vars')];

const HINT = 'write a value of that type, or declare another type';

function inFields(flow: FlowSource, key: 'params' | 'vars'): Problem[] {
  return Object.entries(flow[key]).flatMap(([name, field]) => {
    const path = [key, name];
    return [...enumProblems(flow, path, field), ...defaultProblems(flow, path, field)];
  });
}

function enumProblems(flow: FlowSource, path: string[], { type, enum: allowed }: FieldSpec): Problem[] {
  return (allowed ?? []).flatMap((value, index) => {
    const misfit = literalMisfit({ type }, value);
    return misfit === null
      ? []
      : [errorAt(spotAt(flow.tree, [...path, 'enum', index]), 'value-type', misfit, HINT)];
  });
}

function defaultProblems(flow: FlowSource, path: string[], field: FieldSpec): Problem[] {
  if (field.default === undefined) return [];
  const misfit = literalMisfit(field, field.default);
  return misfit === null
    ? []
    : [errorAt(spotAt(flow.tree, [...path, 'default']), 'value-type', misfit, HINT)];
}
