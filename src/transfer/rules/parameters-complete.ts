/** Rule: every required data parameter has a value. It looks at names only, never at a value. */
import type { DataParameter } from '../../settings/data-parameter';
import type { Rule } from '../rule';
import { sourceName } from '../sources';

export const parametersComplete: Rule = {
  name: 'parameters-complete',
  fields: ['dataParametersEnabled', 'dataParameters'],
  check({ available, postSession: { dataParametersEnabled, dataParameters } }) {
    const required = dataParametersEnabled ? dataParameters.flatMap(requirement) : [];
    const missing = required.filter(({ from }) => !available.includes(from));
    return {
      passed: missing.length === 0,
      reason: tell(required.length, missing),
      inputs: { dataParametersEnabled, required, missing: missing.map(({ field }) => field) },
    };
  },
};

type Requirement = { field: string; from: string };

/** A parameter with a default always has a value. */
function requirement(parameter: DataParameter): Requirement[] {
  if (parameter.type === 'fixed' || !parameter.required || parameter.default !== undefined) return [];
  return [{ field: parameter.field, from: sourceName(parameter.source, parameter.sourceField) }];
}

function tell(required: number, missing: readonly Requirement[]): string {
  if (required === 0) return 'no data parameter is required';
  if (missing.length === 0) return 'every required data parameter has a value';
  const names = missing.map(({ field, from }) => `${field} (${from})`);
  return `required data parameters without a value: ${names.join(', ')}`;
}
