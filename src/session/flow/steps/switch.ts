/** `switch`: the first condition that holds decides. */
import type { FlowEvent, SwitchStep } from '../../../flow/model';
import { scopeOf } from '../scope';
import { note, type Turn } from '../../turn';

export function enterSwitch(turn: Turn, step: SwitchStep): FlowEvent {
  const scope = scopeOf(turn, step.frame);
  const missing = (condition: string): void =>
    note(turn, 'condition.missing', { step: step.path, condition });
  const index = step.cases.findIndex((condition) => condition.test(scope, missing));
  return { type: index < 0 ? 'outcome.else' : `outcome.case${index}` };
}
