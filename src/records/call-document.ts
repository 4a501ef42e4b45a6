/** A call as its metadata file tells it. Owns: which fact of the session is which field of a call's. */
import type { CallType } from '../call/call-type';
import { customerAddress } from '../session/facts';
import type { CallMetadata } from './call-metadata';
import { callParticipants } from './participants';
import { postSessionPart } from './post-session-part';
import { ending, form, parties, state } from './session-parts';
import type { SessionRecord } from './session-record';
import { times, waitSeconds } from './session-times';
import { callSessionType } from './session-type';

export function callDocument({ snapshot: s, decision, timeline }: SessionRecord): CallMetadata {
  // Sessions that are no chats have types of calls.
  const type = s.type as CallType;
  const taking = callParticipants(s);
  return {
    id: s.id,
    session_type: callSessionType(type),
    call_type: type,
    ...state(s),
    call_id: s.customer.sid || null,
    from: s.customer.from,
    to: s.customer.to,
    end_user: { identifier: customerAddress(s) },
    sip_headers: s.shownHeaders ?? {},
    ...times(s, timeline),
    wait_duration: waitSeconds(s, timeline),
    call_duration: taking[0]?.call_duration ?? 0,
    // No agent can put a customer on hold yet.
    hold_duration: 0,
    ...ending(s),
    ...parties(s),
    participants: taking,
    ...form(s),
    post_session: postSessionPart(s, decision),
  };
}
