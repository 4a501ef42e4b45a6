/**
 * What a release of flows is once it is checked: the contract between the flow language (which builds
 * it) and the session (which runs it). Owns: types only.
 */
import type { AnyStateMachine } from 'xstate';
import type { Channel } from '../call/channel';
import type { Json } from '../lib/json';
import type { AnswerSpec, ChoiceSpec } from './answer-spec';
import type { Understanding } from './answer/understanding';
import type { Again, Confirm, Tries } from './asking';
import type { Condition, PromptText, TextTemplate, ValueExpression } from './evaluated';
import type { AskInput } from './schema/ask-parts';
import type { DialStep } from './dial-step';
import type { CallbackStep, MessageStep } from './reaching-steps';
import type { RecordingStep } from './recording-step';
import type { SavedParts } from './saved-parts';
import type { StepCommon } from './step-common';
import type { Miss } from './schema/outbound';
import type { Measures } from './measure';
import type { Statics } from './statics';

export type { AnswerSpec, ChoiceSpec };
export type { Again, Confirm, Tries, WordsAgain } from './asking';
export type { Condition, PromptText, TextTemplate, ValueExpression } from './evaluated';
export type { DialStep } from './dial-step';
export type { RecordingStep } from './recording-step';
export type { CallbackStep, MessageStep } from './reaching-steps';
export type { SavedParts } from './saved-parts';
export type { Scope, Speaking } from './scope';
export type { AgainReason, FlowAction, FlowContext, FlowEvent, Frame } from './flow-machine';

/** A `recording` is `{ url, seconds }`; from a chat it is `{ url: '', seconds: 0, text }`. */
export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'recording' | 'any';

/** A declared param or var. A param without default is required. */
export interface FieldSpec {
  type: FieldType;
  enum?: Json[];
  default?: Json;
}

export interface SayStep extends StepCommon {
  kind: 'say';
  prompt: PromptText;
  /** an answer to the question that follows may cut it short */
  interruptible?: true;
}

export interface AskStep extends StepCommon {
  kind: 'ask';
  prompt: PromptText;
  /** one of `choices` and `answer`, or both */
  choices?: ChoiceSpec[];
  answer?: AnswerSpec;
  save?: string;
  /** what counts as an answer in a call */
  input: AskInput;
  tries: Tries;
  again?: Again;
  confirm?: Confirm;
  /** what the recogniser should expect beside the phrases of the choices, by language */
  hints?: { [language: string]: string[] };
  /** keys of the flow that lead away from here, none of them an answer */
  keys?: string[];
  timeoutSeconds: number;
  /** words the recogniser is less sure of (0 to 1) are asked again; absent: the default */
  minConfidence?: number;
  finishOnKey: string;
  /** keys that complete the answer at once, when every answer has the same length */
  numDigits?: number;
}

export interface RecordStep extends StepCommon {
  kind: 'record';
  prompt: PromptText;
  save?: string;
  maxLengthSeconds: number;
  /** silence that ends it */
  timeoutSeconds: number;
  /** a tone says when to speak */
  beep: boolean;
  tries: number;
  again?: Again;
  finishOnKey: string;
  /** what is said is written down */
  transcribe?: true;
}

export interface QueueStep extends StepCommon {
  kind: 'queue';
  /** name of a queue; empty: it is chosen */
  queue: string;
  /** evaluates to one of `among` */
  chosen?: ValueExpression;
  among?: string[];
  attributes: { [name: string]: ValueExpression };
  /** evaluates to a number from 0 to 100: whoever has more comes first */
  priority?: ValueExpression;
  hold?: HoldPlan;
  /** the agent who answers hears it before they are connected; absent: what the queue says */
  whisper?: PromptText;
  maxWaitSeconds?: number;
}

/** What the customer hears and may press while they wait. */
export interface HoldPlan {
  music?: TextTemplate;
  everySeconds?: number;
  /** tells the place; absent: the session's own words */
  say?: PromptText;
  /** key -> outcome */
  keys: { [key: string]: string };
}

export interface TransferStep extends StepCommon {
  kind: 'transfer';
  /** flow name, number, `sip:…` or `wss:…` once rendered */
  to: TextTemplate;
  params: { [name: string]: ValueExpression };
  /** as in `dial` */
  starIsAKey?: boolean;
}

export interface HttpStep extends StepCommon {
  kind: 'http';
  method: string;
  url: TextTemplate;
  headers: { [name: string]: TextTemplate };
  body?: { [name: string]: ValueExpression };
  /** the body is sent as a form and not as JSON */
  isForm?: true;
  /** spoken while it is looked up */
  meanwhile?: PromptText;
  /** the var that keeps the whole answer */
  save?: string;
  parts: SavedParts;
  timeoutSeconds: number;
}

export interface HoursStep extends StepCommon {
  kind: 'hours';
  /** name of hours of the settings */
  hours: string;
}

export interface SetStep extends StepCommon {
  kind: 'set';
  /** var name -> value; the name `session.language` changes the language of the session */
  values: { [name: string]: ValueExpression };
}

export interface SwitchStep extends StepCommon {
  kind: 'switch';
  /** tested in order; case n leaves by the outcome `case<n>` (0-based), none by `else` */
  cases: Condition[];
}

export interface RunStep extends StepCommon {
  kind: 'run';
  flow: string;
  params: { [name: string]: ValueExpression };
  /** the sub-flow's declarations and the frame its steps use */
  subFrame: string;
  paramSpecs: { [name: string]: FieldSpec };
  varSpecs: { [name: string]: FieldSpec };
  /** the var that keeps all that the end of the flow gives */
  save?: string;
  parts: SavedParts;
}

export interface EndStep extends StepCommon {
  kind: 'end';
  outcome: string;
  /** what whoever runs the flow gets */
  give?: { [name: string]: ValueExpression };
}

export type Step =
  | SayStep
  | AskStep
  | RecordStep
  | RecordingStep
  | QueueStep
  | CallbackStep
  | MessageStep
  | DialStep
  | TransferStep
  | HttpStep
  | HoursStep
  | SetStep
  | SwitchStep
  | RunStep
  | EndStep;

/**
 * A step that only a call can do. `step` is its path: `ring`; `order/ring` in a flow the step `order`
 * runs; `onward -> direct/ring` in the flow `direct`, to which the step `onward` transfers.
 */
export interface VoiceOnlyStep {
  step: string;
  reason: string;
}

/** A flow ready to run. */
export interface CompiledFlow {
  name: string;
  description: string;
  languages: string[];
  /** the channels it is meant for; both when its author does not say */
  channels: Channel[];
  /** what keeps it from being used in a chat; a text that is filled in may still lead to a telephone */
  voiceOnly: VoiceOnlyStep[];
  params: { [name: string]: FieldSpec };
  vars: { [name: string]: FieldSpec };
  steps: ReadonlyMap<string, Step>;
  /** what it knows beforehand, and each flow inside it, by frame */
  statics: ReadonlyMap<string, Statics>;
  /** who speaks each language */
  voices?: { [language: string]: string };
  /** which answers are counted in the results */
  measures: Measures;
  /** where a call that we placed begins when no person has answered */
  outbound?: { [miss in Miss]?: string };
  /** step to enter when the customer hangs up, if any */
  hangup?: string;
  /** queue names the flow uses */
  queues: string[];
  /** queues it asks about */
  askedQueues: string[];
  /** names of hours it asks */
  hours: string[];
  /**
   * XState machine with the id `<flow>@<release>`; input `{params}`; top-level states `active` (the
   * steps, one state each, entered by the action `enter`), and the final state `closed`. No `after`,
   * no `invoke`, no inline actions except `assign`.
   */
  machine: AnyStateMachine;
}

/** Everything under flows/, checked and compiled. `hash` is the release. */
export interface Catalog {
  hash: string;
  flows: ReadonlyMap<string, CompiledFlow>;
  /** a prompt by key that the session itself speaks (`errors.invalid`, `errors.apology` ...); undefined if no file has it */
  prompt(key: string): PromptText | undefined;
  /** how answers in a language are understood */
  understanding(language: string): Understanding;
}
