/**
 * Events of a call: the requests it led to (Twilio docs: Call Events subresource). Owns: their route and JSON,
 * from what the journal remembers.
 */
import { Router } from 'express';
import { findLeg } from '../calls/update-call';
import type { EventOf } from '../engine/carrier-event';
import type { Exchange } from '../engine/exchange';
import { rfc2822 } from '../engine/rfc2822';
import { page, PAGE_PARAMETERS } from './page';
import { respond, type Resource } from './respond';

export function callEventsRouter(exchange: Exchange): Router {
  const router = Router({ caseSensitive: true });
  router.get('/2010-04-01/Accounts/:account/Calls/:sid/Events.json', respond(exchange, list));
  return router;
}

/** Oldest first. */
const list: Resource = (exchange, { path, params, given }) => {
  const { sid } = findLeg(exchange, params.sid ?? '', path).record;
  given.checkNames(PAGE_PARAMETERS);
  const events = exchange.journal.events.filter(isRequest).filter(({ call }) => call === sid);
  return { status: 200, body: page(path, 'events', events.map(json), given) };
};

type Request = EventOf<'document'> | EventOf<'callback'>;

function isRequest(event: { kind: string }): event is Request {
  return event.kind === 'document' || event.kind === 'callback';
}

function json(event: Request): Record<string, unknown> {
  const parameters = Object.entries(event.form).map(([name, value]) => [snake(name), value]);
  return {
    request: { method: event.method, url: event.url, parameters: Object.fromEntries(parameters) as unknown },
    response: {
      response_code: event.status,
      request_duration: 0,
      content_type: event.contentType,
      response_body: event.kind === 'document' ? event.body : '',
      date_created: rfc2822(event.at),
    },
  };
}

/** `CallSid` becomes `call_sid`. */
function snake(name: string): string {
  return name.replace(/(?<=[a-z\d])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
}
