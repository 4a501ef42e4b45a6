/**
 * The session metadata file as its readers may rely on it. Owns: that it is of a call (it has a `call_type`)
 * or of a chat (it has a `chat_type`). Must not know: where the values come from.
 */
import { z } from 'zod';
import { callMetadata } from './call-metadata';
import { chatMetadata } from './chat-metadata';

/** One session. */
export const sessionMetadata = z.union([callMetadata, chatMetadata]);

export type SessionMetadataDocument = z.infer<typeof sessionMetadata>;

/** JSON Schema (draft-7) of the session metadata file. */
export function sessionMetadataSchema(): object {
  return z.toJSONSchema(sessionMetadata, { target: 'draft-7' });
}
