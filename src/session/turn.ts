/**
 * The working copy of one step: the snapshot being changed and the effects gathered so far. Owns: how
 * verbs become documents. Lives for the length of one call of `step` and is never stored.
 */
import type { AgentEffect, Effect } from '../call/effect';
import type { LegRef } from '../call/leg';
import type { Verb } from '../call/verb';
import type { JsonObject } from '../lib/json';
import { withCallerId } from './caller-id';
import { speak } from './chat/speak';
import { restoreMachine, type LiveMachine } from './machine';
import type { SessionSnapshot } from './snapshot';
import type { World } from './world';

export interface Turn {
  readonly world: World;
  readonly at: number;
  readonly s: SessionSnapshot;
  readonly effects: Effect[];
  /** verbs for the leading leg, in order */
  verbs: Verb[];
  /** the running flow's machine */
  live: LiveMachine | null;
  /** the running flow was started or moved in this turn */
  moved: boolean;
  /** the outcome by which the running flow ended in this turn, until that was dealt with */
  ended: string | null;
}

/** The working copy of one step on this snapshot, which it changes. The machine is read back when first needed. */
export function createTurn(world: World, s: SessionSnapshot, at: number): Turn {
  let live: LiveMachine | null | undefined;
  return {
    world,
    at,
    s,
    effects: [],
    verbs: [],
    moved: false,
    ended: null,
    get live() {
      if (live === undefined) live = resume(world, s);
      return live;
    },
    set live(next) {
      live = next;
    },
  };
}

function resume(world: World, { run }: SessionSnapshot): LiveMachine | null {
  const flow = run && run.machine !== null ? world.catalog.flows.get(run.flow) : undefined;
  return run && flow ? restoreMachine(flow, run.machine) : null;
}

/** Adds a line to the session's timeline. `data` must hold no numbers, transcripts or digits. */
export function note(turn: Turn, kind: string, data: JsonObject = {}): void {
  turn.effects.push({ type: 'note', kind, data });
}

/** Lets the leading leg hear verbs, after those already gathered in this turn; in a chat they are written at once. */
export function play(turn: Turn, ...verbs: Verb[]): void {
  if (turn.s.lead.gone) return;
  if (turn.s.chat) speak(turn, verbs);
  else turn.verbs.push(...verbs.map((verb) => withCallerId(turn.world, turn.s, verb)));
}

/** Ends a leg: a call, or somebody's part in a chat. The customer of a chat leaves when it is closed. */
export function endLeg({ s, effects }: Turn, leg: LegRef, sid: string): void {
  if (!s.chat) effects.push({ type: 'leg.end', leg, sid });
  else if (leg !== 'customer') effects.push({ type: 'leg.end', leg, sid, chat: s.customer.sid });
}

/** An agent is offered this session, has it, or is free of it. */
export function markAgent({ s, effects }: Turn, agentId: string, as: AgentEffect['as']): void {
  effects.push({ type: 'agent.marked', agentId, as, ...(s.chat ? { chat: true } : {}) });
}

export function setTimer(turn: Turn, name: string, delayMs: number): void {
  turn.effects.push({ type: 'timer.set', name, dueAt: turn.at + delayMs });
}

export function cancelTimer(turn: Turn, name: string): void {
  turn.effects.push({ type: 'timer.cancel', name });
}

/** True when the leg is in a loop of holding and will ask for its next document by itself. */
function polls(verbs: Verb[]): boolean {
  return verbs.at(-1)?.verb === 'hold';
}

/**
 * Makes the gathered verbs the next document of the leading leg. Verbs of a document that was
 * never fetched are not lost: they come first in the new one.
 */
export function issueDocument(turn: Turn, asked: boolean): void {
  const { s } = turn;
  if (turn.verbs.length === 0 || s.lead.gone) return;
  const unheard = s.fetched < s.document ? s.current.filter(isHeard) : [];
  const polled = !asked && polls(s.current);
  s.document += 1;
  s.current = [...unheard, ...turn.verbs];
  s.pushes = 0;
  if (asked) s.fetched = s.document;
  turn.effects.push({ type: 'leg.play', leg: s.lead.leg, verbs: turn.verbs, document: s.document });
  if (!asked && !polled) redirect(turn);
}

/** Asks the carrier to fetch the current document, and looks again later whether it did. */
export function redirect(turn: Turn): void {
  const { s } = turn;
  s.pushes += 1;
  turn.effects.push({ type: 'leg.redirect', leg: s.lead.leg, sid: s.lead.sid, document: s.document });
  setTimer(turn, 'delivery', 6_000);
}

function isHeard(verb: Verb): boolean {
  return verb.verb === 'say' || verb.verb === 'play';
}
