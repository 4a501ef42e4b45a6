/**
 * Which settings hold for a session. Owns: the order in which scopes are asked: the queue, then all calls
 * or all chats. Must not know: why somebody asks.
 */
import type { Channel } from '../call/channel';
import type { SessionType } from '../call/session-type';
import { chatsAsPostSession, type PostSession, type PostSessionField } from './post-session';
import type { QueueCallPostSession } from './queue-call-post-session';
import type { QueueChatPostSession } from './queue-chat-post-session';
import type { Saved, Settings } from './read-settings';

/** Where the effective value of a field was found: the setting for all calls, for all chats, of the queue. */
export type PostSessionScope = 'call' | 'chat' | 'queue';

/** Where one field's value comes from; `version` is the settings version its document was saved in, 0: never. */
export type FieldOrigin = { scope: PostSessionScope; version: number };

/** The fields of the channel's setting; what only the other channel has is in no document of this one. */
export type FieldOrigins = { [field in keyof Omit<PostSession, 'whenCustomerHangsUp'>]: FieldOrigin } & {
  whenCustomerHangsUp?: FieldOrigin;
};

export interface ResolvedPostSession {
  effective: PostSession;
  fields: FieldOrigins;
  /** scope of the switch */
  scope: PostSessionScope;
}

/** What decides which settings hold. */
export interface PostSessionCase {
  channel: Channel;
  type: SessionType;
  /** last queue a human took the session from, or null */
  queue: string | null;
}

/**
 * The post-session setting of a session, field by field. A queue's setting for chats concerns its web chats
 * alone; where it is on, they take part whichever types of chats the setting for all chats selects.
 */
export function resolvePostSession(settings: Settings, which: PostSessionCase): ResolvedPostSession {
  const { channel, queue } = which;
  if (channel === 'voice') {
    const own = queue === null ? undefined : settings.queueCallPostSession[queue];
    const { document, version } = settings.callPostSession;
    return withQueue(globally(document, { scope: 'call', version }, document), own);
  }
  const own = queue === null || which.type !== 'web' ? undefined : settings.queueChatPostSession[queue];
  const { document, version } = settings.chatPostSession;
  const base = globally(chatsAsPostSession(document), { scope: 'chat', version }, document);
  const resolved = withQueue(base, own);
  if (own?.document.mode === 'on') {
    resolved.effective.chatTypes = ['web'];
    resolved.fields.chatTypes = resolved.fields.enabled;
  }
  return resolved;
}

function globally(effective: PostSession, origin: FieldOrigin, document: object): ResolvedPostSession {
  return { effective, fields: fieldsOf(document, origin), scope: origin.scope };
}

/** By document: settings are never changed in place. */
const origins = new WeakMap<object, { origin: FieldOrigin; fields: FieldOrigins }>();

function fieldsOf(document: object, origin: FieldOrigin): FieldOrigins {
  const known = origins.get(document);
  if (known?.origin.scope === origin.scope && known.origin.version === origin.version) return known.fields;
  const fields = Object.fromEntries(Object.keys(document).map((name) => [name, origin])) as FieldOrigins;
  origins.set(document, { origin, fields });
  return fields;
}

/** What the queue says itself, over what holds for all. */
function withQueue(
  base: ResolvedPostSession,
  queue: Saved<QueueCallPostSession | QueueChatPostSession> | undefined,
): ResolvedPostSession {
  if (!queue) return base;
  const { mode, ...own } = queue.document;
  const effective: PostSession = { ...base.effective, ...own };
  const fields = { ...base.fields };
  const here: FieldOrigin = { scope: 'queue', version: queue.version };
  for (const name of Object.keys(own) as PostSessionField[]) fields[name] = here;
  if (mode !== 'inherit') {
    effective.enabled = mode === 'on';
    fields.enabled = here;
  }
  return { effective, fields, scope: fields.enabled.scope };
}
