/**
 * A session as its metadata file tells it. Pure: the same session gives the same document. Values of custom
 * data, form values and sensitive SIP headers stay out of it.
 */
import { callDocument } from './call-document';
import { chatDocument } from './chat-document';
import type { SessionMetadataDocument } from './session-metadata';
import type { SessionRecord } from './session-record';

export function metadataDocument(record: SessionRecord): SessionMetadataDocument {
  const { chat } = record.snapshot;
  return chat ? chatDocument(record, chat) : callDocument(record);
}
