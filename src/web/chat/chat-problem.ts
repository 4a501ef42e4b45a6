/**
 * What goes wrong in the API for chat clients and nowhere else. Owns: the rows of these problems (code,
 * HTTP status, message, hint), in the form of all others.
 */
import { PublicError } from '../../errors';

const TABLE = {
  'chat-token-missing': {
    status: 401,
    message: 'This chat is for its customer only.',
    hint: 'Send "Authorization: Bearer <token>" with the token that opening the chat answered.',
  },
  'chat-token-expired': {
    status: 401,
    message: 'The token of this chat has expired.',
    hint: 'Open a new chat: POST /chat/v1/chats.',
  },
  'chat-ended': { status: 409, message: 'The chat is over.', hint: 'Open a new chat: POST /chat/v1/chats.' },
  'already-answered': {
    status: 409,
    message: 'This question was answered already.',
    hint: 'Show what the chat says now; the newest question is the one that waits.',
  },
  'not-seen': {
    status: 409,
    message: 'Something was asked that was not there when this was written.',
    hint: 'Show what the chat says now; what is still meant is sent again, with the newer "seen".',
  },
  'opt-in-not-asked': {
    status: 409,
    message: 'The customer is not being asked to opt in.',
    hint: 'Wait until "postSessionOptInRequired" of the chat is true.',
  },
  'no-post-session': {
    status: 409,
    message: 'No post-session transfer is to come.',
    hint: 'See "postSessionRequired" of the chat.',
  },
  'no-uploads': {
    status: 415,
    message: 'Files cannot be sent in this chat.',
    hint: 'Send text, or a link to where the file is.',
  },
  'file-gone': { status: 404, message: 'The carrier has this file no more.', hint: 'Ask for it again.' },
  'file-unreachable': {
    status: 502,
    message: 'The carrier does not give this file now.',
    hint: 'Try again later.',
  },
  'file-too-large': {
    status: 413,
    message: 'The file is too large to be passed on.',
    hint: 'At most 64 MiB; open it in the desktop of the carrier.',
  },
  'too-many-files': {
    status: 429,
    message: 'Too many files in a short time.',
    hint: 'Try again after the seconds of "Retry-After".',
  },
  'too-many-requests': {
    status: 429,
    message: 'Too many requests about one chat in a short time.',
    hint: 'Try again after the seconds of "Retry-After".',
  },
  'too-many-streams': {
    status: 429,
    message: 'This chat is open on too many pages at once.',
    hint: 'Close some of them, or ask for "messages" now and then.',
  },
  'too-many-messages': {
    status: 429,
    message: 'Too many messages in a short time.',
    hint: 'Send it again after the seconds of "Retry-After"; with the same id it is never doubled.',
  },
  'too-many-chats': {
    status: 429,
    message: 'Too many new chats from one address.',
    hint: 'Try again after the seconds of "Retry-After".',
  },
  'origin-not-allowed': {
    status: 403,
    message: 'Pages of this origin may not use the chat.',
    hint: 'Add the origin to "origins" of the chat settings.',
  },
  'not-offered': {
    status: 409,
    message: 'This agent has not been offered the chat, or has it no more.',
    hint: 'See "legs" of the session for the agents it was offered to.',
  },
} as const;

export type ChatProblemCode = keyof typeof TABLE;

/** A {@link PublicError} of the chat API; `detail` holds no personal data. */
export class ChatProblem extends PublicError {
  override readonly status: number;
  override readonly hint: string;

  constructor(
    private readonly chatCode: ChatProblemCode,
    detail = '',
  ) {
    super('not-allowed', detail);
    this.message = TABLE[chatCode].message;
    this.status = TABLE[chatCode].status;
    this.hint = TABLE[chatCode].hint;
  }

  override toProblem(): object {
    const type = `urn:aftercall:error:${this.chatCode}`;
    return { ...super.toProblem(), type, title: this.message, status: this.status, code: this.chatCode };
  }
}
