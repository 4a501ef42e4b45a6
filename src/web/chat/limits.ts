/**
 * How much one client may ask for. Owns: the limits and their answers: messages of one chat, as the
 * settings say, and new chats and files from one address.
 */
import type { ServerResponse } from 'node:http';
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit, type Options } from 'express-rate-limit';
import type { Clock } from '../../lib/clock';
import type { AppDeps } from '../app-deps';
import { chatOf } from './chat-access';
import { ChatProblem, type ChatProblemCode } from './chat-problem';
import { ClockHits, retryAfter } from './clock-hits';

/** within a minute */
const NEW_CHATS = 30;
const FILES = 120;
/** What a customer asks for besides messages: to end, to leave, to answer. Nobody does so once a second for a minute. */
const REQUESTS = 60;
const MINUTE_MS = 60_000;
/** Whoever is on this machine is a proxy that hides its clients, or ourselves: all of them together. */
const NEW_CHATS_HERE = 6000;
const LOCAL = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;

/** Messages of each chat. It is asked once the chat is known to be the client's own. */
export class MessageLimit {
  private readonly hits: ClockHits;

  constructor(private readonly deps: Pick<AppDeps, 'clock' | 'settings'>) {
    this.hits = new ClockHits(deps.clock, () => this.rate.seconds * 1000);
  }

  /** One more message of a chat. @throws ChatProblem too-many-messages, with `Retry-After` in the answer */
  count(chat: string, response: ServerResponse): void {
    const { totalHits, resetTime } = this.hits.increment(chat);
    if (totalHits <= this.rate.messages) return;
    const { clock } = this.deps;
    response.setHeader('retry-after', retryAfter(clock, resetTime?.getTime() ?? clock.now()));
    throw new ChatProblem('too-many-messages');
  }

  private get rate() {
    return this.deps.settings.current().chat.rate;
  }
}

/** Each file is asked of the carrier. */
export function fileLimit({ clock }: Pick<AppDeps, 'clock'>): RequestHandler {
  return rateLimit(perAddress(clock, 'too-many-files', FILES));
}

export function newChatLimit({ clock }: Pick<AppDeps, 'clock'>): RequestHandler {
  const limit = ({ ip = '' }: Request): number => (LOCAL.test(ip) ? NEW_CHATS_HERE : NEW_CHATS);
  return rateLimit(perAddress(clock, 'too-many-chats', limit));
}

/** Of one chat, everything that may be written down and is no message. */
export function requestLimit({ clock }: Pick<AppDeps, 'clock'>): RequestHandler {
  return rateLimit({
    ...shared(clock, 'too-many-requests'),
    limit: REQUESTS,
    store: new ClockHits(clock, () => MINUTE_MS),
    keyGenerator: (request: Request) => String(request.params['id']),
  });
}

/** Counted by `limit` is only who has the token of the chat: a stranger must not use up the customer's share. */
export function ofOwnChat(deps: AppDeps, limit: RequestHandler): RequestHandler {
  return async (request, response, next) => {
    await chatOf(deps, request);
    await limit(request, response, next);
  };
}

/** Addresses are those Express finds (`trust proxy`); a network of IPv6 counts as one. */
function perAddress(
  clock: Clock,
  code: ChatProblemCode,
  limit: number | ((request: Request) => number),
): Partial<Options> {
  return {
    ...shared(clock, code),
    limit,
    store: new ClockHits(clock, () => MINUTE_MS),
    keyGenerator: ({ ip = '' }: Request) => ipKeyGenerator(ip),
  };
}

function shared(clock: Clock, code: ChatProblemCode): Partial<Options> {
  return {
    ...{ standardHeaders: false, legacyHeaders: false },
    // Which proxies are believed is decided where the app is made.
    validate: { xForwardedForHeader: false, trustProxy: false },
    handler: (request, response, next) => {
      const until = (request as { rateLimit?: { resetTime?: Date } }).rateLimit?.resetTime?.getTime();
      response.setHeader('retry-after', retryAfter(clock, until ?? clock.now()));
      next(new ChatProblem(code));
    },
  };
}
