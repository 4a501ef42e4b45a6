/** What a session remembers that only a chat has, as plain JSON. Owns: the shape. */
import type { ChatClient, ChatItem } from '../../call/chat';
import type { JsonObject } from '../../lib/json';

/** What only a chat has. Times in ms since the epoch. */
export interface ChatState {
  client: ChatClient | null;
  /** what the customer is called, as they say */
  name: string | null;
  token: { hash: string; expiresAt: number } | null;
  /** `seq` of the last message of the transcript, and who wrote how many */
  messages: number;
  /** the newest messages that came from the carrier in order: `seq`, and Index there; absent: none has */
  carried?: [seq: number, index: number][];
  /** highest Index in the carrier's conversation that is known of; absent: none is */
  top?: number;
  /** one between was never told: the carrier is to be asked */
  gap?: true;
  /** `seq` of the question that nobody has answered yet; null: there is none */
  question: number | null;
  /** when the last question was asked */
  askedAt?: number;
  /** `seq` of a question, and an Index in the carrier's conversation before which nobody had seen it */
  asked?: [question: number, index: number];
  counts: { customer: number; agent: number; virtualAgent: number; system: number };
  firstMessageAt: number | null;
  lastMessageAt: number | null;
  /** when the customer wrote the oldest message that no agent has answered; null: there is none */
  unansweredSince: number | null;
  /** answers of agents to the customer: how many, and how long they took */
  responses: { count: number; totalMs: number; longestMs: number };
  /** the customer was reminded and has not reacted since */
  reminded: boolean;
  /** the customer's client is not connected */
  away: boolean;
  /** identity under which the session itself, or its virtual agent, writes now */
  author: string;
  /** what the carrier's conversation does not have yet; number of the last post, and whether it is under way */
  unsent: ChatItem[];
  post: number;
  posting: boolean;
  /** the close was asked for, or the carrier told that it is closed */
  closed: boolean;
  /** a virtual agent that answers turn by turn: its document, its last turn, whether that is under way, and what waits */
  bot: { options: JsonObject; turn: number; busy: boolean; waiting: string[] };
  /** the client said it is prepared for the post-session transfer, or that it has begun */
  acknowledged: 'ready' | 'started' | null;
}
