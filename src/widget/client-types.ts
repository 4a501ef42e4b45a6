/**
 * The words of the chat client. Owns: what an application gets to see of a chat. The shapes follow what
 * users of such clients know (CCAI docs: headless web guide, headless web events).
 */

/** `waiting`: a flow answers; `queued`: an agent is sought; `connected`: an agent is there. */
export type ChatStatus = 'waiting' | 'queued' | 'connected' | 'post-session' | 'ended';

/** What a customer is in and can end, one after the other. */
export type ChatStage = 'conversation' | 'consent' | 'virtual-agent';

export type TransferStatus =
  'not-required' | 'offered' | 'declined' | 'ready' | 'in-progress' | 'finished' | 'partial' | 'failed';

export interface Member {
  name: string;
}

export interface Chat {
  id: string;
  status: ChatStatus;
  lang: string;
  /** ISO 8601 */
  startedAt: string;
  agent: Member | null;
  virtualAgent: Member | null;
  allAgents: Member[];
  endedBy: 'agent' | 'end_user' | 'timeout' | 'dismissed' | 'system' | null;
  endedHow: string | null;
  /** a post-session transfer is offered, prepared or under way */
  postSessionRequired: boolean;
  /** the customer's yes or no is waited for: `updatePostSession({ optInSelection })` */
  postSessionOptInRequired: boolean;
  postSessionTransferStatus: TransferStatus;
  /** nothing goes on before the customer answers or writes */
  awaitsCustomer: boolean;
  /** longest message, in UTF-16 code units; one that is longer is refused */
  maxMessageLength: number;
  /** `$index` of the last message */
  lastMessage: number;
}

/** A quick reply: `sendMessage(choice)` chooses it. */
export interface Choice {
  value: string;
  label: string;
  key?: string;
  /** of an end of a scale: what it stands for */
  meaning?: string;
  /** `$index` of the message it belongs to: a copy that keeps it answers the same question */
  question?: number;
}

export type UserType = 'end_user' | 'agent' | 'virtual_agent' | 'system';

export interface Message {
  /** which of the chat it is, as they came, from 1 without gaps */
  $index: number;
  /** where it stands among them: its `$index`, unless the carrier told of it late */
  $order: number;
  /** name of the message; of one's own it is the one `sendMessage` gave it */
  $sid: string;
  $timestamp: Date;
  $userType: UserType;
  $userName: string | null;
  type: 'text' | 'quick_replies';
  content: string;
  /** it asks for the opt-in */
  event?: 'post_session_opt_in';
  choices?: Choice[];
  /** files that came with it: `content` has a line for each at its end */
  files?: MessageFile[];
}

export interface MessageFile {
  name: string;
  /** MIME type, as its sender says */
  type: string;
  /** opens for a day to whoever has it */
  link: string;
}

/** A message of the customer that the server does not have yet. */
export interface UnsentMessage {
  id: string;
  text: string;
  choice?: string;
  /** `$index` of the question it answers: of several answers to one question the server takes the first */
  answers?: number;
  /** `$index` of the last message that was there when it was written: it answers no question that came after that */
  seen?: number;
}

/** A message of the customer that the transcript does not show yet. */
export interface PendingMessage extends UnsentMessage {
  /** the server has it */
  sent: boolean;
}

/** A message that will never be sent: its text is to be given back to whoever wrote it. */
export interface RefusedMessage {
  message: UnsentMessage;
  /** a ClientProblem where the server refused it */
  problem: Error;
}

export interface CustomData {
  /** a token: JWT, HS256, with exp */
  signed?: string;
  unsigned?: { [key: string]: unknown };
}

export interface StartOptions {
  /** one of the chat addresses of the settings; default `web` */
  address?: string;
  /** BCP 47; default: that of the address */
  language?: string;
  name?: string;
  customData?: CustomData;
}

/** What is needed to go on with a chat elsewhere: after a reload, in another window. */
export interface StoredChat {
  id: string;
  token: string;
  unsent?: UnsentMessage[];
}

export interface JoinedMember extends Member {
  type: 'agent' | 'virtual_agent';
}

/** Events and what they bring. */
export interface ChatEvents {
  /** the chat can be used */
  ready: Chat;
  /** a chat that had begun earlier goes on */
  'chat.ongoing': Chat;
  'chat.updated': Chat;
  'chat.message': Message;
  /** messages that wait to be sent have changed */
  'chat.unsent': UnsentMessage[];
  /** messages that the transcript does not show yet have changed */
  'chat.pending': PendingMessage[];
  /** a message will never be sent; also told of those from before a reload, for which no promise is left */
  'chat.refused': RefusedMessage;
  'chat.memberJoined': JoinedMember;
  'chat.memberLeft': JoinedMember;
  'chat.typingStarted': { name: string | null };
  'chat.typingEnded': { name: string | null };
  /** the server is heard */
  'chat.connected': null;
  /** the server is not heard; the client tries again by itself */
  'chat.disconnected': null;
  /** the customer did not write and was dismissed */
  'chat.dismissed': Chat;
  /** an agent did not answer in time */
  'chat.timeout': Chat;
  'chat.ended': Chat;
  /** nothing comes any more */
  'chat.destroyed': null;
}
