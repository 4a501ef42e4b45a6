/** The leading leg: the one that hears the documents. Owns: that it is there or gone, and that it fetches what it is to hear. */
import { session } from '../session-setup';

export const leg = session.createStateConfig({
  initial: 'gone',
  states: {
    gone: {
      entry: 'legGoes',
      on: {
        'call.arrived': 'live',
        'chat.opened': 'live',
        'customer.answered': { guard: 'isExpected', target: 'live' },
        'leg.taken': 'live',
      },
    },
    live: {
      entry: 'legComes',
      on: {
        'leg.left': { target: 'gone', actions: 'noteLegLeft' },
        'leg.asks-again': { actions: 'catchUp' },
        'leg.undelivered': { actions: 'pushAgain' },
        'leg.unreachable': { actions: 'endLeg' },
        'leg.unmoved': { actions: 'noteUnmoved' },
      },
    },
  },
});
