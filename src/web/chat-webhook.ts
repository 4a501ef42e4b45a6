/**
 * The door for webhooks about conversations: verify, then ask or receive, answer in JSON. Owns: that what
 * is told is on disk before it is answered, and that what is asked is let be done when we fail.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { PublicError } from '../errors';
import { matchChatRoute, type ChatRoute } from '../twilio/match-chat-route';
import { messageIndexOf } from '../twilio/message-index';
import { parseChatEvent } from '../twilio/parse-chat-event';
import type { FormParams } from '../twilio/parse-form';
import type { AppDeps } from './app-deps';
import { chatAnswerer, type Refusal } from './chat-webhook-ask';
import { receiveChatEvent } from './chat-webhook-event';
import { MessageOrder } from './chat-webhook-order';
import type { Door } from './door';
import { inTime } from './in-time';
import { headerOf, readSignedForm } from './signed-form';

/** A message of 32 KB, each byte of which a form may write with three. */
const MOST_BYTES = 256 * 1024;

interface Answer {
  outcome: string;
  refusal?: Refusal;
}

/** Handles everything under /twilio/conversations. */
export function chatWebhookHandler(deps: AppDeps): Door {
  const judge = chatAnswerer(deps);
  const order = new MessageOrder();
  const handle = async ({ name }: ChatRoute, request: IncomingMessage): Promise<Answer> => {
    const params = await readSignedForm(deps, request, MOST_BYTES);
    if (name === 'chat-post') return { outcome: await receive(deps, order, request, params) };
    const refusal = await judge(params);
    return refusal ? { outcome: 'refused', refusal } : { outcome: 'unchanged' };
  };
  return (request, response, passOn) => {
    const route = request.method === 'POST' ? matchChatRoute(request.url ?? '') : null;
    if (!route) return passOn();
    const { webhooks, turnSeconds } = deps.metrics;
    const stop = turnSeconds.startTimer({ route: route.name });
    inTime(handle(route, request))
      .then(({ outcome, refusal }) => {
        stop();
        webhooks.inc({ route: route.name, outcome });
        answer(response, refusal ? 403 : 200, refusal ?? {});
      })
      .catch((error: unknown) => {
        const outcome = error instanceof PublicError && error.status < 500 ? 'refused' : 'failed';
        webhooks.inc({ route: route.name, outcome });
        passOn(error);
      });
  };
}

/** @throws PublicError bad-form, and what the store or the carrier throws */
async function receive(
  deps: AppDeps,
  order: MessageOrder,
  request: IncomingMessage,
  params: FormParams,
): Promise<string> {
  const idempotencyToken = headerOf(request, 'i-twilio-idempotency-token');
  const parsed = parseChatEvent({ params, at: deps.clock.now(), idempotencyToken });
  if (!parsed.ok) throw new PublicError('bad-form', parsed.problem);
  if (parsed.about !== 'conversation') return receiveChatEvent(deps, parsed);
  return order.inOrder(parsed.chat, messageIndexOf(params), () => receiveChatEvent(deps, parsed));
}

/** An empty object changes nothing (Twilio docs: Conversations Webhooks, responses). */
function answer(response: ServerResponse, status: number, body: object): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(body));
}
