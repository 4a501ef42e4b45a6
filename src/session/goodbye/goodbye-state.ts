/** The session has nothing more to say: last words, a hang-up, and a deadline for the carrier to confirm it. */
import { session } from '../session-setup';

export const goodbye = session.createStateConfig({
  id: 'goodbye',
  entry: ['stopLookingUp', 'letGo'],
  on: {
    'leg.left': 'leaving',
    // It should have hung up: once more.
    'leg.asks': { target: 'goodbye', reenter: true, actions: ['noteNothingLeft', 'sayGoodbye'] },
    'timer.closing': { actions: ['endLeg', 'leaveUnconfirmed'] },
  },
});
