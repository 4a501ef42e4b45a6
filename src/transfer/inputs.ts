/**
 * Everything the rules of a decision may read. Owns: the shape. Must not know: where the values come
 * from. Plain JSON, sealed into the decision, so that the decision can be made again from it alone. It
 * holds no personal data: a person is a pseudonym, and of the data only its presence is known.
 */
import type { Channel } from '../call/channel';
import type { ChatClient } from '../call/chat';
import type { EndedBy } from '../call/end-reason';
import type { SessionType } from '../call/session-type';
import type { PostSession } from '../settings/post-session';
import type { PostSessionScope, ResolvedPostSession } from '../settings/resolve';

/** What is known of a virtual agent the setting names. */
export type VirtualAgentFacts = {
  name: string;
  kind: string;
  enabled: boolean;
  channels: Channel[];
  languages: string[];
  /** for the kind flow: its flow exists in the release the session is pinned to; true for other kinds */
  flowExists: boolean;
};

/**
 * The customer's answer to the opt-in question; null: not asked (yet). `hung-up`: they left instead of
 * answering, by telephone or by closing the chat. `not-reached`: the customer was called back for it and
 * never answered the phone.
 */
export type OptInAnswer = 'yes' | 'no' | 'silence' | 'invalid' | 'hung-up' | 'not-reached' | null;

/** A type alias, not an interface: only an alias counts as a JSON object. */
export type DecisionInputs = {
  sessionId: string;
  channel: Channel;
  sessionType: SessionType;
  /** the client of a chat; null: a call, a chat without a client of ours, or a client that did not say */
  client: Pick<ChatClient, 'kind' | 'version'> | null;
  /** when the decision was made, ms since the epoch: what hours and days are counted by */
  at: number;
  /** last queue a human took the session from */
  queue: string | null;
  /** the effective setting, and where each field of it comes from */
  postSession: PostSession;
  fields: ResolvedPostSession['fields'];
  /** scope of the switch */
  scope: PostSessionScope;
  /** settings version the session saw */
  settingsVersion: number;
  /** the virtual agents the setting names: of the transfer, and of the agent's leg; absent: does not exist */
  virtualAgents: { [name: string]: VirtualAgentFacts };
  /** the customer and a human agent were connected */
  humanConversation: boolean;
  /** seconds with all agents together */
  talkSeconds: number;
  /** how often the session went from one agent to another */
  transfers: number;
  endedBy: EndedBy | null;
  /** how it ended: a short stable code such as `agent-hung-up` */
  endedHow: string | null;
  /** human agents still connected with the customer */
  humansLeft: number;
  /** the leg that ended belonged to a virtual agent of a post-session transfer */
  isPostSessionLeg: boolean;
  alreadyHandedOver: boolean;
  /** ISO 639-1 with an optional region */
  language: string;
  /** calls: their leg is connected; chats: the conversation is open and the customer in it */
  customerLegLive: boolean;
  /** the last agent's leg is still connected to the carrier */
  agentLegLive: boolean;
  /** calls: the customer can be called: a number that is not withheld, or a client */
  callable: boolean;
  /** pseudonym of the person (see person); null: not known */
  person: string | null;
  /** the person is never to be asked again; absent: they did not say so */
  optedOut?: true;
  /**
   * When the person was asked before (ms since the epoch, newest first), and how many sessions were
   * today. Null: not looked up, since something else stands against the transfer; `unavailable`: the
   * look-up failed.
   */
  asked: { person: number[]; today: number } | 'unavailable' | null;
  /** which dynamic values there are, as `source.name`: `metadata.agentId`, `sip.X-Order` */
  available: string[];
  optIn: OptInAnswer;
};
