/** What of a chat its customer is in, and can end. Owns: that an end is for what its sender saw. PURE. */
import { CHAT_STAGES, type ChatStage } from '../../call/chat';
import type { EndRequested } from '../../call/event';
import type { SessionSnapshot } from '../snapshot';
import { phaseOf } from '../state';

/** True when what was to be ended is over, and something else has begun that the sender had not seen. */
export function isLateEnd(s: SessionSnapshot, { ends }: EndRequested): boolean {
  return ends !== undefined && CHAT_STAGES.indexOf(ends) < CHAT_STAGES.indexOf(stageOf(s));
}

function stageOf(s: SessionSnapshot): ChatStage {
  switch (phaseOf(s)) {
    case 'handover':
      return 'consent';
    case 'post-session':
      return 'virtual-agent';
    default:
      return 'conversation';
  }
}
