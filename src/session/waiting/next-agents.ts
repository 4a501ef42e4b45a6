/**
 * How the next agents are come by, whether the customer is on the line or their place is kept. Owns: the two states
 * beside `choosing` that lead back to it.
 */
import { session } from '../session-setup';

/** the store is asked who is free, and reserves them */
export const asking = session.createStateConfig({
  on: {
    'agents.ranked': [
      { guard: 'gaveNobody', target: 'pausing', actions: 'pause' },
      { guard: 'isThisRound', target: 'choosing', actions: 'takeGiven' },
    ],
  },
});

/** nobody is free, or everybody was rung: another round begins a little later, or when somebody becomes free */
export const pausing = session.createStateConfig({
  on: {
    'timer.retry': { target: 'choosing', actions: 'beginRound' },
    'agent.offered': { guard: 'isOurs', target: 'choosing', actions: 'takeOffered' },
  },
});
