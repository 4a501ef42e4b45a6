/**
 * What a noun inside Connect adds to it. Owns: the contract each noun fills in. Must not know: any noun.
 */
import type { WebSocket } from 'ws';
import type { Form } from '../../engine/carrier-event';
import type { VerbContext } from '../context';
import type { Element } from '../element';

/** A leg while it is connected to a virtual agent. */
export interface Connection {
  readonly context: VerbContext;
  readonly noun: Element;
  /** of the session or stream; empty for nouns that have none */
  readonly sid: string;
  /** ms on the carrier's clock */
  readonly since: number;
}

export interface ConnectNoun {
  /** for nouns that name a WebSocket */
  socket?: SocketNoun;
  /** two letters, for nouns whose sessions have a SID */
  sidPrefix?: 'VX' | 'MZ';
  /** @throws TwimlError for what Twilio would not connect */
  refuse(context: VerbContext, noun: Element): void;
  /** The connection begins. */
  begin?(connection: Connection): void;
  /**
   * The connection is over: with its outcome, or because its leg ended or was redirected.
   * @param hasBegun false when the outcome was there at once
   */
  end?(connection: Connection, outcome: Form | undefined, hasBegun: boolean): void;
  /**
   * What the action is told of an outcome a test decided on.
   * @throws Error for an outcome Twilio does not have
   */
  told(connection: Connection, outcome: Form): Form;
  /** What the action is told when the caller hung up. */
  toldOfHangUp(connection: Connection): Form;
  /** What follows without an action: the next verb unless it says otherwise. */
  otherwise?(connection: Connection, told: Form): 'next-verb' | 'hang-up' | 'current-document';
}

/** The noun's end of an open socket. */
export interface SocketEnd {
  /** The leg is connected to it no more. */
  stop(): void;
}

/** What a noun that names a WebSocket does with it. */
export interface SocketNoun {
  attach(connection: Connection, socket: WebSocket, finish: (outcome: Form) => void): SocketEnd;
  /** Twilio's code, and the outcome, when it cannot be opened */
  unopened(why: string): { code: number; outcome: Form };
  /** the outcome when the other side closed it @param code of the close frame */
  closed(code: number): Form;
}

/** @throws Error when a test gives a value Twilio does not send */
export function refuseValue(name: string, value: string, known: readonly string[]): void {
  if (!known.includes(value)) throw new Error(`${name} cannot be "${value}": it is ${known.join(', ')}`);
}

/** @throws Error when a test gives a field the outcome cannot have */
export function refuseFields(outcome: Form, known: readonly string[]): void {
  for (const name of Object.keys(outcome))
    if (!known.includes(name)) throw new Error(`the outcome has no ${name}: it has ${known.join(', ')}`);
}
