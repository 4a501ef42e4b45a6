/**
 * Where post-session transfers for calls are switched on: for all calls, for single queues. Owns: which
 * effective settings are checked, and which document a mistake in them is in. Must not know: the checks.
 */
import { CALL_POST_SESSION_NAME, type CallPostSession, type PostSessionField } from '../call-post-session';
import type { Settings } from '../read-settings';
import { resolveCallPostSession, type ResolvedPostSession } from '../resolve';
import type { DocumentPlace } from './world';

/** The effective setting of one queue, or of all calls without a setting of their own (null). */
export interface PostSessionUse extends ResolvedPostSession {
  queue: string | null;
}

/** The uses that are switched on; one that is off may name anything. */
export function postSessionUses(settings: Settings): PostSessionUse[] {
  const queues = Object.keys(settings.queueCallPostSession).filter((name) => settings.queues[name]);
  return [null, ...queues]
    .map((queue) => ({ queue, ...resolveCallPostSession(settings, queue) }))
    .filter(({ effective }) => effective.enabled);
}

/** The document that holds the field's value. */
export function placeOf({ queue, fields }: PostSessionUse, field: PostSessionField): DocumentPlace {
  return queue !== null && fields[field].scope === 'queue' ? placeOfQueue(queue) : PLACE_OF_ALL_CALLS;
}

/**
 * Of fields that do not fit each other, the one to put right: the queue's own, since the setting for all
 * calls fits where it is meant to hold; the first one otherwise.
 */
export function fieldToPutRight<F extends PostSessionField>(
  use: PostSessionUse,
  fields: readonly [F, ...F[]],
): F {
  return fields.find((field) => use.fields[field].scope === 'queue') ?? fields[0];
}

export function placeOfQueue(queue: string): DocumentPlace {
  return { kind: 'queue-call-post-session', name: queue };
}

export const PLACE_OF_ALL_CALLS: DocumentPlace = { kind: 'call-post-session', name: CALL_POST_SESSION_NAME };

/** A field in which a use names a virtual agent. */
export interface NamedAgent {
  name: string;
  field: 'virtualAgent' | 'whenCustomerHangsUp';
  /** place of the name in the document */
  at: string[];
}

/** The virtual agents a setting names: of the transfer, and of the agent's leg. */
export function namedAgents({ virtualAgent, whenCustomerHangsUp }: CallPostSession): NamedAgent[] {
  const named: NamedAgent[] = [];
  if (virtualAgent !== null) {
    named.push({ name: virtualAgent, field: 'virtualAgent', at: ['virtualAgent'] });
  }
  if (whenCustomerHangsUp.action === 'agent-leg') {
    const at = ['whenCustomerHangsUp', 'virtualAgent'];
    named.push({ name: whenCustomerHangsUp.virtualAgent, field: 'whenCustomerHangsUp', at });
  }
  return named;
}
