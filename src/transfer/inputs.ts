/**
 * Everything the rules of a decision may read. Owns: the shape. Must not know: where the values come
 * from. Plain JSON, sealed into the decision, so that the decision can be made again from it alone.
 */
import type { EndedBy } from '../call/end-reason';
import type { CallPostSession } from '../settings/call-post-session';
import type { Channel } from '../settings/channel';
import type { PostSessionScope } from '../settings/resolve';

/** What is known of the virtual agent the setting names. */
export type VirtualAgentFacts = {
  name: string;
  enabled: boolean;
  channels: Channel[];
  languages: string[];
  /** its flow exists in the release the session is pinned to */
  flowExists: boolean;
};

/** A type alias, not an interface: only an alias counts as a JSON object. */
export type DecisionInputs = {
  sessionId: string;
  channel: Channel;
  /** the effective setting */
  postSession: CallPostSession;
  scope: PostSessionScope;
  /** settings version the session saw */
  settingsVersion: number;
  /** null: none is named, or the one that is named does not exist */
  virtualAgent: VirtualAgentFacts | null;
  /** the customer and a human agent were connected */
  humanConversation: boolean;
  endedBy: EndedBy | null;
  /** how it ended: a short stable code such as `agent-hung-up` */
  endedHow: string | null;
  /** human agents still connected */
  humansLeft: number;
  /** the leg that ended belonged to a virtual agent of a post-session transfer */
  isPostSessionLeg: boolean;
  alreadyHandedOver: boolean;
  /** ISO 639-1 with an optional region */
  language: string;
  customerLegLive: boolean;
};
