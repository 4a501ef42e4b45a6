/**
 * Where post-session transfers are switched on: for all calls, all chats, for single queues. Owns: which
 * effective settings are checked, and which document a mistake in them is in. Must not know: the checks.
 */
import { CHANNELS, type Channel } from '../../call/channel';
import { CALL_POST_SESSION_NAME } from '../call-post-session';
import { CHAT_POST_SESSION_NAME } from '../chat-post-session';
import type { PostSession, PostSessionField } from '../post-session';
import type { Settings } from '../read-settings';
import { resolvePostSession, type ResolvedPostSession } from '../resolve';
import type { DocumentPlace } from './world';

/**
 * The effective setting of one queue's calls or web chats, or of all calls or chats without a setting of
 * their own (null).
 */
export interface PostSessionUse extends ResolvedPostSession {
  channel: Channel;
  queue: string | null;
}

/** The uses that are switched on; one that is off may name anything. */
export function postSessionUses(settings: Settings): PostSessionUse[] {
  return CHANNELS.flatMap((channel) => {
    const queues = Object.keys(settings[QUEUE_SECTIONS[channel]]).filter((name) => settings.queues[name]);
    return [null, ...queues]
      .map((queue) => ({ channel, queue, ...resolvePostSession(settings, { channel, type: 'web', queue }) }))
      .filter(({ effective }) => effective.enabled);
  });
}

/** Where the settings of single queues are. */
export const QUEUE_SECTIONS = { voice: 'queueCallPostSession', chat: 'queueChatPostSession' } as const;

/** The document that holds the field's value. */
export function placeOf({ channel, queue, fields }: PostSessionUse, field: PostSessionField): DocumentPlace {
  const own = queue !== null && fields[field]?.scope === 'queue';
  return own ? placeOfQueue(channel, queue) : PLACE_OF_ALL[channel];
}

/**
 * Of fields that do not fit each other, the one to put right: the queue's own, since the setting for all
 * fits where it is meant to hold; the first one otherwise.
 */
export function fieldToPutRight<F extends PostSessionField>(
  use: PostSessionUse,
  fields: readonly [F, ...F[]],
): F {
  return fields.find((field) => use.fields[field]?.scope === 'queue') ?? fields[0];
}

export function placeOfQueue(channel: Channel, queue: string): DocumentPlace {
  return { kind: channel === 'voice' ? 'queue-call-post-session' : 'queue-chat-post-session', name: queue };
}

export const PLACE_OF_ALL: { readonly [channel in Channel]: DocumentPlace } = {
  voice: { kind: 'call-post-session', name: CALL_POST_SESSION_NAME },
  chat: { kind: 'chat-post-session', name: CHAT_POST_SESSION_NAME },
};

/** A field in which a use names a virtual agent. */
export interface NamedAgent {
  name: string;
  field: 'virtualAgent' | 'whenCustomerHangsUp';
  /** place of the name in the document */
  at: string[];
}

/** The virtual agents a setting names: of the transfer, and of the agent's leg. */
export function namedAgents({ virtualAgent, whenCustomerHangsUp }: PostSession): NamedAgent[] {
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
