/** The local carrier as its users see it. Owns: the surface. Must not know: how it is built. */
import type { Clock } from '../lib/clock';
import type { DialOptions } from './calls/inbound-call';
import type { CallRecord } from './engine/call-record';
import type { CarrierEvent, EventOf } from './engine/carrier-event';
import type { Conference } from './engine/conference';
import type { ApplicationConfig, NumberConfig, NumberRecord } from './engine/number-record';
import type { Switches } from './engine/switches';
import type { Timing } from './engine/timing';
import type { VirtualAgents } from './engine/virtual-agents';
import type { Faults } from './faults/faults';
import type { Phone } from './phones/phone';
import type { PhoneCall } from './phones/phone-call';

export interface CarrierOptions {
  /** shared with the application under test when it is virtual */
  clock: Clock;
  /** 0, the default: any free port */
  port?: number;
  /** 127.0.0.1 unless given */
  host?: string;
  accountSid?: string;
  authToken?: string;
  /** the account's phone numbers; more with addNumber */
  numbers?: readonly NumberConfig[];
  applications?: readonly ApplicationConfig[];
  /** call SIDs and others count from the one after this (default 0): for an application that remembers earlier runs */
  sidsAfter?: number;
  switches?: Partial<Switches>;
  timing?: Partial<Timing>;
  /** told of everything as it happens */
  onEvent?: (event: CarrierEvent) => void;
}

export interface LocalCarrier {
  /** base URL of the REST API */
  readonly url: string;
  readonly accountSid: string;
  readonly authToken: string;
  readonly faults: Faults;
  readonly switches: Switches;
  readonly timing: Timing;
  readonly virtualAgents: VirtualAgents;
  /** what happened, oldest first: at least the newest 5,000; older ones are forgotten */
  readonly events: readonly CarrierEvent[];
  /** what was wrong with documents, replies and requests, and what the local carrier cannot do */
  readonly errors: readonly (EventOf<'error'> | EventOf<'warning'>)[];
  addNumber(config: NumberConfig): NumberRecord;
  /** A customer's phone dials one of the numbers. @throws Error when the number is not set up */
  dial(from: string, to: string, options?: DialOptions): PhoneCall;
  /** A party that can be rung: a number, `client:name` or a SIP URI. */
  phone(address: string): Phone;
  /** Resolves when only timers of the clock are left to wait for. */
  idle(): Promise<void>;
  /** all that go on and the newest 1,000 that are over, oldest first */
  calls(): CallRecord[];
  conferences(): Conference[];
  /** everything that went over the wire in either direction */
  requests(): (EventOf<'document'> | EventOf<'callback'> | EventOf<'rest'>)[];
  close(): Promise<void>;
}
