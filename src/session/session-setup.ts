/**
 * The vocabulary of the session's machine: its context, events, and the names of what it asks and does. The
 * configurations of states are checked against it. Owns: how a change of the turn becomes an action of XState.
 */
import { enqueueActions, raise, setup } from 'xstate';
import { changes, type Change } from './actions';
import { guards } from './guards';
import type { LegLeft, MachineEvent } from './machine-event';
import type { Turn } from './turn';

interface Context {
  turn: Turn;
}

/** The customer's leaving, as the course itself has brought it about. */
function leaving(source: string) {
  const left: LegLeft = { type: 'leg.left', status: 'completed', source, answer: null };
  return raise<Context, MachineEvent, MachineEvent, undefined, never, never>(left);
}

/**
 * The working copy is changed in its place, so that the context stays the same object: nothing is assigned or enqueued,
 * but the change is made where XState comes to it, before the guards that follow.
 */
function acting(change: Change) {
  return enqueueActions<Context, MachineEvent, undefined, MachineEvent, never, never, never, never, never>(
    ({ context, event }) => change(context.turn, event as never),
  );
}

type Actions = { [name in keyof typeof changes]: ReturnType<typeof acting> };
const actions = Object.fromEntries(
  Object.entries(changes).map(([name, change]) => [name, acting(change)]),
) as Actions;

export const session = setup({
  types: {} as { context: Context; events: MachineEvent; input: Turn },
  guards,
  actions: {
    ...actions,
    leaveOnRequest: leaving('end-requested'),
    leaveDismissed: leaving('dismissed'),
    leaveUnconfirmed: leaving('unconfirmed'),
    takeLeg: raise<Context, MachineEvent, MachineEvent, undefined, never, never>({ type: 'leg.taken' }),
  },
});
