/**
 * The working copy of one step: the snapshot being changed and the effects gathered so far. It is the
 * context of the session's machine while that takes the step. Lives for the length of one call of `step`
 * and is never stored.
 */
import type { AgentEffect, Effect } from '../call/effect';
import type { LegRef } from '../call/leg';
import type { Verb } from '../call/verb';
import type { CompiledFlow, FlowEvent } from '../flow/model';
import type { SessionPrompt } from '../flow/shipped-prompts';
import type { JsonObject } from '../lib/json';
import type { OptInAnswer } from '../transfer/inputs';
import type { Decision } from '../transfer/decide';
import { restoreMachine, type LiveMachine } from './flow/flow-machine';
import type { SessionSnapshot, TransferStatus } from './snapshot';
import { isLive, isPromised, isRecorded } from './state';
import { SESSION_LIMIT_MS } from './timing';
import type { World } from './world';

/** What the running flow is to be told once the machine has taken its step; `start` replaces it. */
export type FlowRequest =
  | { start: CompiledFlow; params: JsonObject; /** see FlowContext */ begin?: string }
  | { tell: FlowEvent }
  /** what the step reads was looked up: it begins */
  | { begin: true };

/** How a virtual agent is done with the leg. */
export interface AgentOutcome {
  status: Extract<TransferStatus, 'finished' | 'partial' | 'failed' | 'declined'>;
  reason: string;
  data?: JsonObject;
}

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
  readonly requests: FlowRequest[];
  /** the outcome by which the running flow ended in this turn */
  ended: string | null;
  /** as the machine is at this very moment of the step */
  legLive: boolean;
  promised: boolean;
  recorded: boolean;
  /** what the decision under way comes to, while it is made */
  outlook: Decision | null;
  /** what the customer said to the question for consent; `again`: neither yes nor no, and there are tries left */
  choice: Exclude<OptInAnswer, null> | 'again' | null;
  /** the virtual agent that is to have the leg next, and how the last one began or ended */
  nextAgent: string | null;
  given: 'flow' | 'attached' | 'bot' | AgentOutcome | null;
  agentOutcome: AgentOutcome | null;
  /** key of the last words before the hang-up; null: they were said */
  lastWords: SessionPrompt | null;
}

/** The working copy of one step on this snapshot, which it changes. */
export function createTurn(world: World, s: SessionSnapshot, at: number): Turn {
  return new WorkingCopy(world, s, at);
}

class WorkingCopy implements Turn {
  readonly effects: Effect[] = [];
  verbs: Verb[] = [];
  moved = false;
  readonly requests: FlowRequest[] = [];
  ended: string | null = null;
  legLive: boolean;
  promised: boolean;
  recorded: boolean;
  outlook: Decision | null = null;
  choice: Turn['choice'] = null;
  nextAgent: string | null = null;
  given: Turn['given'] = null;
  agentOutcome: AgentOutcome | null = null;
  lastWords: SessionPrompt | null = null;
  private machine: LiveMachine | null | undefined;

  constructor(
    readonly world: World,
    readonly s: SessionSnapshot,
    readonly at: number,
  ) {
    this.legLive = isLive(s);
    this.promised = isPromised(s);
    this.recorded = isRecorded(s);
  }

  /** Read back when it is first needed. */
  get live(): LiveMachine | null {
    if (this.machine === undefined) this.machine = resume(this.world, this.s);
    return this.machine;
  }

  set live(next: LiveMachine | null) {
    this.machine = next;
  }
}

function resume(world: World, { run }: SessionSnapshot): LiveMachine | null {
  const flow = run && run.machine !== null ? world.catalog.flows.get(run.flow) : undefined;
  return run && flow ? restoreMachine(flow, run.machine) : null;
}

/** Tells the running flow something as soon as the machine has taken its step. */
export function tellFlow({ requests }: Turn, event: FlowEvent): void {
  requests.push({ tell: event });
}

/** Adds a line to the session's timeline. `data` must hold no numbers, transcripts or digits. */
export function note(turn: Turn, kind: string, data: JsonObject = {}): void {
  turn.effects.push({ type: 'note', kind, data });
}

/** Counts an event that changed nothing. */
export function ignore(turn: Turn): void {
  turn.s.ignored += 1;
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

/** A call has the time of any other from then on (ms since the epoch), however late that is. */
export function limitFrom(turn: Turn, at: number): void {
  setTimer(turn, 'limit', at - turn.at + SESSION_LIMIT_MS);
}

export function cancelTimer(turn: Turn, name: string): void {
  turn.effects.push({ type: 'timer.cancel', name });
}
