/** Types of calls by the names session metadata has for them. CCAI docs: CRM session metadata, session types. */
import type { CallType } from '../call/call-type';

const NAMES = {
  inbound: 'Voice inbound',
  'inbound-sip': 'Voice inbound',
  // The platform lists no calls from a browser; the name follows that of its chats.
  web: 'Voice inbound (Web)',
  outbound: 'Voice outbound',
  api: 'Voice outbound (API)',
  callback: 'Voice callback (Web)',
  campaign: 'Voice campaign',
} as const satisfies { [type in CallType]: string };

export const SESSION_TYPES = [
  'Voice inbound',
  'Voice inbound (Web)',
  'Voice outbound',
  'Voice outbound (API)',
  'Voice callback (Web)',
  'Voice campaign',
] as const;

/** `inbound` -> `Voice inbound` */
export function sessionType(type: CallType): (typeof SESSION_TYPES)[number] {
  return NAMES[type];
}
