import { assertNever } from '../../../lib/assert-never';
import type { FlowEvent, Step } from '../../../flow/model';

/** Where a step that cannot do its work leaves: by its own failure outcome, or as if it had no answer. */
export function fallbackOutcome(step: Step): FlowEvent {
  switch (step.kind) {
    case 'end':
      return { type: 'outcome.given' };
    case 'say':
    case 'set':
      return { type: 'outcome.done' };
    case 'ask':
    case 'record':
      return { type: 'outcome.silence' };
    case 'recording':
    case 'queue':
    case 'callback':
    case 'message':
    case 'dial':
    case 'transfer':
    case 'http':
    case 'run':
      return { type: 'outcome.failed' };
    case 'hours':
      return { type: 'outcome.closed' };
    case 'switch':
      return { type: 'outcome.else' };
    default:
      return assertNever(step, 'step');
  }
}
