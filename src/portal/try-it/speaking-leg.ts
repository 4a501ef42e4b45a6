/** Whose phone is shown while somebody tries a call. Owns: that it is the one that hears what is said. PURE. */
import type { Session } from '../sessions/session';

export interface SpeakingLeg {
  sid: string;
  who: 'customer' | 'call-back' | 'agent';
}

/** @param first the call the visitor placed @param session as far as it is known */
export function speakingLeg(
  first: string,
  session: Pick<Session, 'leadingLeg' | 'customerCalls'> | undefined,
): SpeakingLeg {
  if (!session) return { sid: first, who: 'customer' };
  const calling = session.customerCalls.findLast(({ sid, status }) => sid !== null && status === 'calling');
  if (calling?.sid) return { sid: calling.sid, who: 'call-back' };
  const { leg, sid } = session.leadingLeg;
  if (leg.startsWith('agent')) return { sid, who: 'agent' };
  return { sid, who: sid === first ? 'customer' : 'call-back' };
}
