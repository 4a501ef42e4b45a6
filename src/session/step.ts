/**
 * The pure core: one event into a session. Owns: the order of a turn: what happened is named, the machine takes its
 * steps, the running flow is told what it is to know, and what comes of it goes into the machine again. Must not know:
 * carriers, stores, clocks. The same world, snapshot and event always give the same.
 */
import type { Effect } from '../call/effect';
import type { ChatOpened } from '../call/chat-event';
import type { CallArrived, CallPlaced, SessionEvent } from '../call/event';
import { flush } from './chat/post';
import { watchSilence } from './chat/silence';
import { driveFlow, persistFlow } from './flow/drive-flow';
import { wipeSensitive } from './goodbye/wipe';
import { leads } from './leg/lead';
import { sessionMachine } from './machine';
import type { MachineEvent } from './machine-event';
import { openSnapshot } from './opening/open-snapshot';
import { SNAPSHOT_FORMAT, type SessionSnapshot } from './snapshot';
import { isIn, type SessionState } from './state';
import { issueDocument } from './leg/play';
import { createTurn, type Turn } from './turn';
import { understand } from './understand';
import { collectAnswers } from './virtual-agent/settle';
import type { World } from './world';
import { move, resolve } from './xstate';

export interface StepResult {
  snapshot: SessionSnapshot;
  effects: Effect[];
}

/**
 * @param snapshot the session as saved, or null when the event opens it (`call.arrived`, `call.placed`, `chat.opened`)
 * @throws when a first event does not open a session, or the snapshot is of another release or format
 */
export function step(world: World, snapshot: SessionSnapshot | null, event: SessionEvent): StepResult {
  return stepInPlace(world, snapshot && structuredClone(snapshot), event);
}

/** The same for a caller who owns the snapshot and has no use for it afterwards: it is changed, not copied. */
export function stepInPlace(world: World, snapshot: SessionSnapshot | null, event: SessionEvent): StepResult {
  const turn = beginTurn(world, snapshot, event);
  const written = turn.s.chat?.messages ?? 0;
  const opened = snapshot !== null && opens(event);
  run(turn, opened ? [{ type: 'late' }] : understand(turn.s, event));
  if (turn.moved) collectAnswers(turn);
  persistFlow(turn);
  issueDocument(turn, asksForDocument(turn, event));
  watchSilence(turn, written);
  flush(turn);
  if (isIn(turn.s, 'closed')) wipeSensitive(turn);
  return { snapshot: turn.s, effects: turn.effects };
}

function beginTurn(world: World, snapshot: SessionSnapshot | null, event: SessionEvent): Turn {
  if (snapshot === null && !opens(event)) {
    throw new Error(`a session is opened by call.arrived, call.placed or chat.opened, not by ${event.type}`);
  }
  if (snapshot && snapshot.release !== world.catalog.hash) {
    throw new Error(`the session belongs to release ${snapshot.release}, not to ${world.catalog.hash}`);
  }
  if (snapshot && snapshot.format !== SNAPSHOT_FORMAT) {
    throw new Error(`the snapshot is of format ${String(snapshot.format)}, not ${SNAPSHOT_FORMAT}`);
  }
  return createTurn(world, snapshot ?? openSnapshot(event as Opening), event.at);
}

/** The machine takes one step after the other, until nothing is left to be told to anybody. */
function run(turn: Turn, events: MachineEvent[]): void {
  const queue = [...events];
  let machine = resolve(sessionMachine, turn.s.state, { turn });
  for (let event = queue.shift(); event; event = queue.shift()) {
    machine = move(sessionMachine, machine, event).snapshot;
    turn.s.state = machine.value as SessionState;
    const rests = driveFlow(turn);
    // One question after another: the machine is there already.
    if (rests && !(rests.type === 'flow.asks' && isIn(turn.s, 'flow.asked'))) queue.unshift(rests);
  }
}

type Opening = CallArrived | CallPlaced | ChatOpened;

function opens(event: SessionEvent): event is Opening {
  return event.type === 'call.arrived' || event.type === 'call.placed' || event.type === 'chat.opened';
}

/** True when the carrier waits in this very turn for the document of the leg that leads now. */
function asksForDocument({ s }: Turn, event: SessionEvent): boolean {
  switch (event.type) {
    case 'call.arrived':
    case 'customer.answered':
    case 'document.requested':
    case 'document.failed':
      return leads(s, event.sid);
    default:
      return false;
  }
}
