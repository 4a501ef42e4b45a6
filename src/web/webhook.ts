/**
 * The door for the carrier: verify, parse, receive, answer. Owns: that an unsigned request leaves no
 * trace and that a caller hears words even when we fail.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { PublicError } from '../errors';
import type { CallArrived, SessionEvent } from '../call/event';
import { matchRoute, waitsForDocument, type Route } from '../twilio/match-route';
import { parseEvent, type ParsedWebhook } from '../twilio/parse-event';
import { parseForm, type FormParams } from '../twilio/parse-form';
import { Seldom } from '../lib/seldom';
import type { AppDeps } from './app-deps';
import { chatWebhookHandler } from './chat-webhook';
import { readCustomData } from './custom-data';
import type { Door } from './door';
import { inTime } from './in-time';
import { LanguagesHeard } from './languages-heard';
import { lastWords } from './last-words';
import { headerOf, readSignedForm } from './signed-form';
import { TEXTS, textWebhookHandler } from './text-webhook';

const MOST_BYTES = 64 * 1024;
const EMPTY = '<?xml version="1.0" encoding="UTF-8"?><Response/>';
const HANGUP = '<?xml version="1.0" encoding="UTF-8"?><Response><Hangup/></Response>';

type Parsed = Extract<ParsedWebhook, { ok: true }>;

/** Handles everything under /twilio. */
export function webhookHandler(deps: AppDeps): Door {
  const chats = chatWebhookHandler(deps);
  const texts = textWebhookHandler(deps);
  const languages = new LanguagesHeard();
  const seldom = new Seldom(deps.clock);
  return (request, response, passOn) => {
    const [path = ''] = (request.url ?? '').split('?', 1);
    if (request.method === 'POST' && path.replace(/\/$/, '') === TEXTS)
      return texts(request, response, passOn);
    const route = request.method === 'POST' ? matchRoute(request.url ?? '') : null;
    if (!route) return chats(request, response, passOn);
    const stop = deps.metrics.turnSeconds.startTimer({ route: route.name });
    const read = readSignedForm(deps, request, MOST_BYTES);
    read
      .then((params) => inTime(handle(deps, route, request, params)))
      .then(({ body, outcome, callSid }) => {
        stop();
        languages.note(callSid, body);
        deps.metrics.webhooks.inc({ route: route.name, outcome });
        answer(response, body);
      })
      .catch((error: unknown) => {
        const isOurs = !(error instanceof PublicError) || error.status >= 500;
        deps.metrics.webhooks.inc({ route: route.name, outcome: isOurs ? 'failed' : 'refused' });
        if (!isOurs || !isLast(route)) return passOn(error);
        const requests = seldom.happened(route.name);
        if (requests > 0)
          deps.log.error('the fallback failed; callers hear an apology', { requests, error: String(error) });
        read.then((params) => {
          const heard = languages.of(callSidOf(params));
          answer(response, lastWords(deps.settings.current(), { params, route, heard }));
        }, passOn);
      });
  };
}

async function handle(
  deps: AppDeps,
  route: Route,
  request: IncomingMessage,
  params: FormParams,
): Promise<{ body: string; outcome: string; callSid: string }> {
  const token = headerOf(request, 'i-twilio-idempotency-token');
  const parsed = parseEvent({
    route,
    params,
    at: deps.clock.now(),
    seal: deps.seal,
    query: queryOf(request),
    ...(token ? { idempotencyToken: token } : {}),
  });
  if (!parsed.ok) throw new PublicError('bad-form', parsed.problem);
  const { reply, outcome } = await receive(deps, route, parsed, params);
  const body = reply ?? (waitsForDocument(route) ? HANGUP : EMPTY);
  return { body, outcome, callSid: callSidOf(params) };
}

function callSidOf({ CallSid }: FormParams): string {
  return typeof CallSid === 'string' ? CallSid : '';
}

/** A status or a fallback may overtake the first webhook of its call: the session is opened then. */
async function receive(
  deps: AppDeps,
  route: Route,
  parsed: Parsed,
  params: FormParams,
): Promise<{ reply: string | null; outcome: string }> {
  const { sessionId, key } = parsed;
  const event = eventOf(deps, parsed);
  if (!event) return { reply: null, outcome: 'unchanged' };
  const result = await deps.runtime.receive({ sessionId, key, event });
  if (result.outcome !== 'unchanged' || !mayComeFirst(route)) return result;
  const arrival = parseEvent({ route: { name: 'voice' }, params, at: event.at, seal: deps.seal });
  const arrived = arrival.ok ? eventOf(deps, arrival) : null;
  if (!arrival.ok || !arrived) return result;
  await deps.runtime.receive({ sessionId, key: arrival.key, event: arrived });
  return deps.runtime.receive({ sessionId, key, event });
}

/** Routes that tell of a call by itself; the others name a session that exists. */
function mayComeFirst(route: Route): boolean {
  return route.name === 'voice-status' || (route.name === 'fallback' && route.sessionId === undefined);
}

/** Nobody is asked after it: what fails here is an error voice. */
function isLast({ name }: Route): boolean {
  return name === 'fallback' || name === 'agent-fallback';
}

/** The event with what only we can add: the release, and the custom data that can be believed. */
function eventOf(deps: AppDeps, { event, customData }: Parsed): SessionEvent | null {
  if (event?.type !== 'call.arrived') return event;
  const rules = { settings: deps.settings.current().customData, keys: deps.customDataKeys, now: event.at };
  const read = readCustomData(customData, rules);
  const arrived: CallArrived = Object.assign(event, { release: deps.releases.forCaller(event.from).hash });
  if (read) arrived.customData = read;
  return arrived;
}

function queryOf(request: IncomingMessage): FormParams {
  const [, query = ''] = (request.url ?? '').split('?', 2);
  return parseForm(Buffer.from(query));
}

function answer(response: ServerResponse, body: string): void {
  response.statusCode = 200;
  response.setHeader('content-type', 'text/xml; charset=utf-8');
  response.end(body);
}
