/**
 * Chat types as CCAI Platform names them. Owns: which of ours each one is. Must not know: YAML.
 * CCAI docs: crm-session-metadata, chat-session-metadata (chat_type, session_type_v2), qm-chat-session-data.
 */
import { CHAT_TYPES, type ChatType } from '../../call/chat';

/** `Messaging (Web)`, `Messaging Inbound (Web Chat)`, `Messaging outbound (SMS by API)` ... */
const MESSAGING = /^messaging(?: (?:inbound|outbound))? \((web|mobile|app|sms|whatsapp)(?: chat| by api)?\)$/;
/** `In-web`, `In-app`. */
const IN = /^in-(web|app)$/;

/** The chat types a name of the platform stands for, or undefined when it is no such name. */
export function chatTypesNamed(name: string): readonly ChatType[] | undefined {
  const folded = name.trim().replace(/\s+/g, ' ').toLowerCase();
  if (folded === 'all') return CHAT_TYPES;
  const medium = MESSAGING.exec(folded)?.[1] ?? IN.exec(folded)?.[1] ?? folded;
  const type = medium === 'app' ? 'mobile' : CHAT_TYPES.find((own) => own === medium);
  return type && [type];
}
