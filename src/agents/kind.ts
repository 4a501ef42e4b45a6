/**
 * What a kind of virtual agent is. Owns: the contract every kind fills in, one file each.
 * Must not know: sessions, settings documents, how verbs become a carrier's document.
 */
import type { z } from 'zod';
import type { Channel } from '../call/channel';
import type { Answer } from '../call/answer';
import type { Verb } from '../call/verb';
import type { JsonObject } from '../lib/json';
import type { ParameterLimits } from './limits';

/** What a virtual agent is given with the leg. */
export interface Given {
  sessionId: string;
  /** language of the session: `en`, `es-MX` */
  language: string;
  /** data parameters as text, already within the limits of the kind */
  parameters: { readonly [name: string]: string };
}

/** How a virtual agent ended, as far as the leg's own request tells. `reason` is a short stable code. */
export interface AgentEnd {
  status: 'finished' | 'partial' | 'failed';
  reason: string;
  /** what it gave back, such as HandoffData; kept as its answers */
  data?: JsonObject;
}

export interface AgentKind<Kind extends string = string, Shape extends z.ZodRawShape = z.ZodRawShape> {
  kind: Kind;
  /** one line for people who choose a kind */
  title: string;
  channels: readonly Channel[];
  /** the kind's own fields in the settings document of a virtual agent */
  options: Shape;
  /** options that a channel cannot do without; they are optional where that channel is not served */
  needs?: { readonly [channel in Channel]?: readonly (keyof Shape & string)[] };
  limits: ParameterLimits;
  /**
   * true: in chats each message of the customer is one turn with it (port Bots of the runtime). False: it
   * has no chats, or it is a flow of ours, and the session runs it itself.
   */
  turns: boolean;
  /** calls: verbs that give the leg away; null: a flow of ours, which the session runs, or no calls at all */
  attach: ((options: z.infer<z.ZodObject<Shape>>, given: Given) => Verb[]) | null;
  /** What the leg's next request tells; null when it tells nothing of this kind. */
  end(answer: Answer): AgentEnd | null;
  /**
   * How it ended when the leg itself ended without another request. Where the leg was given away for
   * good that is the ordinary end; elsewhere the customer hung up.
   */
  goneMeans: AgentEnd;
}

/** Keeps the literal types of a kind. */
export function defineKind<Kind extends string, Shape extends z.ZodRawShape>(
  kind: AgentKind<Kind, Shape>,
): AgentKind<Kind, Shape> {
  return kind;
}
