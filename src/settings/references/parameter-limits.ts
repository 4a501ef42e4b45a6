/**
 * Data parameters and what a virtual agent can take. Owns: the check against the limits of its kind, as
 * far as values are known before a session. Messages name no value.
 */
import { pairProblem, type ParameterLimits } from '../../agents/limits';
import type { DataParameter } from '../data-parameter';
import type { PostSession } from '../post-session';
import { agentChain } from './agent-chain';
import {
  fieldToPutRight,
  namedAgents,
  placeOf,
  type NamedAgent,
  type PostSessionUse,
} from './post-session-uses';
import type { DocumentProblem, World } from './world';

/** For each virtual agent of one use, and its fallbacks. */
export function checkParameterLimits(use: PostSessionUse, world: World): DocumentProblem[] {
  if (!use.effective.dataParametersEnabled) return [];
  return namedAgents(use.effective).flatMap((named) =>
    agentChain(world.settings, named.name, use.channel).flatMap((agent) => {
      const limits = world.kindOf(world.settings.virtualAgents[agent]?.kind ?? '')?.limits;
      return limits ? checkLimits(use, named, agent, limits) : [];
    }),
  );
}

function checkLimits(
  use: PostSessionUse,
  named: NamedAgent,
  agent: string,
  limits: ParameterLimits,
): DocumentProblem[] {
  const field = fieldToPutRight(use, ['dataParameters', named.field]);
  const place = placeOf(use, field);
  return [...misfits(use.effective, limits), ...overflow(use.effective, limits)].map(
    ({ at, name, reason }) => ({
      ...place,
      at: field === 'dataParameters' ? ['dataParameters', ...at] : named.at,
      message: `${name} cannot be given to virtual agent "${agent}": ${reason}`,
    }),
  );
}

interface Misfit {
  /** place below `dataParameters` */
  at: (string | number)[];
  name: string;
  reason: string;
}

function misfits({ dataParameters }: PostSession, limits: ParameterLimits): Misfit[] {
  return dataParameters.flatMap((parameter, index) => {
    const [key, value] = knownValue(parameter);
    const reason = pairProblem(limits, parameter.field, value);
    if (reason === null) return [];
    const wrong = limits.name.test(parameter.field) ? key : 'field';
    return [{ at: [index, wrong], name: `data parameter "${parameter.field}"`, reason }];
  });
}

/** The key that holds a value and the value as text; of a dynamic one without default only the name is known. */
function knownValue(parameter: DataParameter): [key: 'value' | 'default' | 'field', value: string] {
  if (parameter.type === 'fixed') return ['value', String(parameter.value)];
  return parameter.default === undefined ? ['field', ''] : ['default', String(parameter.default)];
}

/** Fixed values that cannot all be given, however short the dynamic ones turn out. */
function overflow({ dataParameters }: PostSession, { total, measure }: ParameterLimits): Misfit[] {
  const fixed = dataParameters.flatMap((one) => (one.type === 'fixed' ? [one] : []));
  const length = fixed.reduce((sum, { field, value }) => sum + measure(field, String(value)), 0);
  if (total === null || length < total) return [];
  const reason = `they take ${length} characters, and all must stay under ${total}`;
  return [{ at: [], name: 'the fixed data parameters together', reason }];
}
