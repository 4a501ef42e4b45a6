/**
 * Which settings hold for a session. Owns: the order in which scopes are asked: the queue, then all calls.
 * Must not know: why somebody asks.
 */
import type { CallPostSession, PostSessionField } from './call-post-session';
import type { Settings } from './read-settings';

/** Where the effective value of a field was found. */
export type PostSessionScope = 'call' | 'queue';

/** Where one field's value comes from; `version` is the settings version its document was saved in, 0: never. */
export type FieldOrigin = { scope: PostSessionScope; version: number };

export interface ResolvedPostSession {
  effective: CallPostSession;
  fields: { [field in PostSessionField]: FieldOrigin };
  /** scope of the switch */
  scope: PostSessionScope;
}

/**
 * The post-session setting of a call, field by field.
 *
 * @param queueName last queue a human took the call from, or null
 */
export function resolveCallPostSession(settings: Settings, queueName: string | null): ResolvedPostSession {
  const { document, version } = settings.callPostSession;
  const global: FieldOrigin = { scope: 'call', version };
  const names = Object.keys(document) as PostSessionField[];
  const fields = Object.fromEntries(names.map((name) => [name, global])) as ResolvedPostSession['fields'];
  const queue = queueName === null ? undefined : settings.queueCallPostSession[queueName];
  if (!queue) return { effective: document, fields, scope: 'call' };
  const { mode, ...own } = queue.document;
  const effective: CallPostSession = { ...document, ...own };
  const here: FieldOrigin = { scope: 'queue', version: queue.version };
  for (const name of Object.keys(own) as PostSessionField[]) fields[name] = here;
  if (mode !== 'inherit') {
    effective.enabled = mode === 'on';
    fields.enabled = here;
  }
  return { effective, fields, scope: fields.enabled.scope };
}
