/** What a flow machine knows, understands and asks for. Owns: types only. */
import type { JsonObject } from '../lib/json';

/** Params and vars of one running flow; `''` is the flow itself, `survey/` an expanded sub-flow. */
export interface Frame {
  params: JsonObject;
  vars: JsonObject;
}

/** Context of a flow machine. Plain JSON. */
export interface FlowContext {
  /** the customer has left; steps that talk to them complete at once */
  hungUp: boolean;
  /** how often the current `ask` or `record` was tried without success */
  tries: number;
  /** what a call that we placed came to, where that is not a person; absent: a person, or we were called */
  begin?: string;
  /** of these, how often nothing was said; only where the step counts apart */
  silences?: number;
  frames: { [frame: string]: Frame };
}

/**
 * Events a flow machine understands.
 * - `outcome.<name>`: the current step left by this outcome; `save` sets vars of the step's frame
 * - `outcome.entered`: a `run` step starts its sub-flow with these params
 * - `attempt.silence`, `attempt.invalid`: an `ask` or `record` got nothing usable; the machine asks
 *   again while tries are left, else leaves by the outcome `silence` or `invalid`
 * - `attempt.refused`: what was understood was not what was meant; the same as `attempt.invalid`
 * - `hangup`: the customer left; goes to the flow's `hangup` step, or ends as `abandoned`
 * - `gone`: the customer left, and the flow is to go on where it is
 * - `break`: the flow cannot go on (failure at run time); ends as `failed`
 * - `keep`: vars of a frame get values, and the flow stays where it is
 * - `leave`: the leg is taken from the flow (post-session transfer, transfer step); ends as `transferred`
 */
export type FlowEvent =
  | { type: `outcome.${string}`; save?: JsonObject; params?: JsonObject }
  | { type: 'attempt.silence' }
  | { type: 'attempt.invalid' }
  | { type: 'attempt.refused' }
  | { type: 'hangup' }
  | { type: 'gone' }
  | { type: 'break' }
  | { type: 'leave' }
  | { type: 'keep'; frame: string; save: JsonObject };

/** Why something is asked again. */
export type AgainReason = 'silence' | 'invalid' | 'refused';

/**
 * Actions a flow machine asks for; all are data, none has an implementation.
 * - `enter {step}`: a step begins; the session does what the step's kind says
 * - `again {step, reason}`: an `ask`/`record` begins anew after `silence`, `invalid` or `refused`
 * - `ended {outcome}`: the machine reached its final state
 */
export type FlowAction =
  | { type: 'enter'; params: { step: string } }
  | { type: 'again'; params: { step: string; reason: AgainReason } }
  | { type: 'ended'; params: { outcome: string } };
