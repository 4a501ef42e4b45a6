/** The local carrier as its users see it. Owns: the surface. Must not know: how it is built. */
import type { Clock } from '../lib/clock';
import type { DialOptions } from './calls/caller';
import type { ChatConversation } from './conversations/chat-conversation';
import type { Chatter } from './conversations/chatter';
import type { ChatScript } from './conversations/script-chatter';
import type { ChatService } from './conversations/serve-chats';
import type { Bounds } from './engine/bounds';
import type { CallRecord } from './engine/call-record';
import type { CarrierEvent, EventOf } from './engine/carrier-event';
import type { Conference } from './engine/conference';
import type {
  ApiKey,
  ApplicationConfig,
  ApplicationRecord,
  NumberConfig,
  NumberRecord,
  SipDomainConfig,
  SipDomainRecord,
} from './engine/number-record';
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
  /** numbers of others that may be shown as caller */
  verifiedNumbers?: readonly string[];
  applications?: readonly ApplicationConfig[];
  /** keys applications may sign in with, besides the account's own token */
  apiKeys?: readonly ApiKey[];
  /** domains SIP phones can call */
  sipDomains?: readonly SipDomainConfig[];
  /**
   * Where requests really go: those for addresses that begin with a key go to its value, signed as if they
   * went where they should. For what answers under twilio.com, such as Studio, and for applications at public
   * addresses.
   */
  redirects?: Readonly<Record<string, string>>;
  /** call SIDs and others count from the one after this (default 0): for an application that remembers earlier runs */
  sidsAfter?: number;
  switches?: Partial<Switches>;
  timing?: Partial<Timing>;
  bounds?: Partial<Bounds>;
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
  /** may be added to at any time */
  readonly redirects: Map<string, string>;
  /** what happened, oldest first: at least the newest 5,000; older ones are forgotten */
  readonly events: readonly CarrierEvent[];
  /** what was wrong with documents, replies and requests, and what the local carrier cannot do */
  readonly errors: readonly (EventOf<'error'> | EventOf<'warning'>)[];
  addNumber(config: NumberConfig): NumberRecord;
  addApplication(config: ApplicationConfig): ApplicationRecord;
  /** A number of somebody else that may be shown as caller. */
  addCallerId(phoneNumber: string): void;
  addApiKey(key: ApiKey): void;
  addSipDomain(config: SipDomainConfig): SipDomainRecord;
  /**
   * A customer's phone dials one of the numbers, `sip:name@domain` of a SIP domain, or, as a Client does,
   * an application (`app:AP…`).
   * @throws Error when that is not set up
   */
  dial(from: string, to: string, options?: DialOptions): PhoneCall;
  /** A party that can be rung: a number, `client:name` or a SIP URI. */
  phone(address: string): Phone;
  /** Somebody who chats: `+1…` (SMS), `whatsapp:+1…`, or the identity of a chat user. */
  chatter(name: string): Chatter;
  /** Makes a chat user answer by itself, for demonstrations. */
  scriptChatter(identity: string, script: ChatScript): Chatter;
  /**
   * Sets up conversations in one call: numbers whose first messages open one, and the webhooks of the
   * account. May be called again, with more addresses.
   */
  serveChats(service: ChatService): void;
  /** all that are open and the newest (bounds) that are closed, oldest first */
  conversations(): ChatConversation[];
  /** Resolves when only timers of the clock are left to wait for. */
  idle(): Promise<void>;
  /** all that go on and the newest (bounds) that are over, oldest first */
  calls(): CallRecord[];
  conferences(): Conference[];
  /** everything that went over the wire in either direction */
  requests(): (EventOf<'document'> | EventOf<'callback'> | EventOf<'chat'> | EventOf<'rest'>)[];
  close(): Promise<void>;
}
