/**
 * What a CRM is told of a session. Owns: the body, and that parameters are in it only as the comment, where
 * the setting wants it. CCAI docs: session-end command; Post-session transfers, data records.
 */
import { dataParametersComment } from '../transfer/crm-comment';
import type { CrmMessage } from './crm';
import { metadataDocument } from './metadata-document';
import type { SessionRecord } from './session-record';

/** @returns the same bytes for the same session */
export function crmMessage(record: SessionRecord): CrmMessage {
  const { post_session, ...session } = metadataDocument(record);
  const { parameters: _elsewhere, ...rest } = post_session;
  const comment = commentOf(record);
  const body = {
    event: 'session.ended',
    id: session.id,
    session: { ...session, post_session: rest },
    ...(comment === null ? {} : { comment }),
  };
  return { key: session.id, body: JSON.stringify(body) };
}

function commentOf({ snapshot: { postSession } }: SessionRecord): string | null {
  const { virtualAgent, parameters, records, agents } = postSession;
  if (!records.crm || agents.length === 0 || virtualAgent === null) return null;
  return dataParametersComment({ virtualAgent, parameters });
}
