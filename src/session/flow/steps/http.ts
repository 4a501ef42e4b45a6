/** `http`: something is looked up off the webhook's clock while the customer's leg holds. */
import type { FlowEvent, HttpStep } from '../../../flow/model';
import type { Json } from '../../../lib/json';
import type { EventOf, FlowRests } from '../../machine-event';
import { checkAddress } from '../../../flow/expression/address';
import { promptVerbs } from '../prompts';
import { scopeOf } from '../scope';
import { HOLD_SECONDS, HTTP_GRACE_MS } from '../../timing';
import { play } from '../../leg/play';
import { cancelTimer, note, setTimer, type Turn } from '../../turn';
import { evaluateAll } from './evaluate-all';
import { keptOf } from './kept-parts';

export function enterHttp(turn: Turn, step: HttpStep): FlowRests {
  const { s } = turn;
  const scope = scopeOf(turn, step.frame);
  const url = checkAddress(step.url.render(scope));
  const headers = Object.fromEntries(
    Object.entries(step.headers).map(([name, text]) => [name, headerValue(name, text.render(scope))]),
  );
  const request = ++s.requests;
  const timeoutMs = step.timeoutSeconds * 1000;
  const body = step.body ? evaluateAll(step.body, scope) : null;
  const how = {
    ...(Object.keys(headers).length > 0 ? { headers } : {}),
    ...(step.isForm ? { isForm: step.isForm } : {}),
  };
  turn.effects.push({ type: 'http.send', request, method: step.method, url, body, timeoutMs, ...how });
  setTimer(turn, `http:${request}`, timeoutMs + HTTP_GRACE_MS);
  if (s.run) s.run.request = request;
  if (step.meanwhile && turn.legLive) play(turn, ...promptVerbs(turn, step.meanwhile, step.frame));
  play(turn, { verb: 'hold', seconds: HOLD_SECONDS });
  return { type: 'flow.looks-up' };
}

/** @throws for what no header can carry, so that no value can add a header of its own (RFC 9110, 5.5) */
function headerValue(name: string, text: string): string {
  const value = text.trim();
  if (/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) return value;
  throw new Error(`the header ${name} has a character that no header can carry`);
}

/** What came back, for the flow. */
export function answerHttp(
  turn: Turn,
  step: HttpStep,
  event: Omit<EventOf<'http.finished'>, 'type' | 'at' | 'body'> & { body: Json },
): FlowEvent {
  cancelTimer(turn, `http:${event.request}`);
  const { ok, status, error } = event;
  note(turn, 'http.finished', { step: step.path, ok, status, ...(error ? { error } : {}) });
  if (!event.ok) return { type: 'outcome.failed' };
  return { type: 'outcome.ok', save: keptOf(turn, step, event.body) };
}
