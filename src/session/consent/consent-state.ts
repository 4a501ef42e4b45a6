/**
 * The customer is asked before the transfer; silence means no. CCAI docs: Post-session transfers ("Ask consumer to
 * opt-in before the transfer").
 */
import { session } from '../session-setup';

export const consent = session.createStateConfig({
  id: 'consent',
  initial: 'asking',
  exit: 'stopAsking',
  on: { 'leg.left': { target: 'flow', actions: ['declineByHangup', 'endedByLeaving', 'tellHangup'] } },
  states: {
    asking: {
      on: {
        'leg.asks': { target: 'heard', actions: 'hearConsent' },
        'customer.wrote': { target: 'heard', actions: 'readConsent' },
        'opt-in.selected': { target: 'heard', actions: 'takeChoice' },
        'timer.opt-in': { guard: 'isChat', target: 'heard', actions: 'takeSilence' },
      },
    },
    heard: {
      always: [
        { guard: 'asksAgain', target: 'asking', actions: 'askConsentAgain' },
        { guard: 'saysYes', target: '#withAgent', actions: 'settleConsent' },
        { target: '#flow', actions: ['settleConsent', 'tellCompleted'] },
      ],
    },
  },
});
