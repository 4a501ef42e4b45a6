/** `http`: something is looked up off the webhook's clock while the customer's leg holds. */
import type { FlowEvent, HttpStep } from '../../../flow/model';
import type { Json } from '../../../lib/json';
import type { EventOf, FlowRests } from '../../machine-event';
import { checkAddress } from '../../../flow/expression/address';
import { scopeOf } from '../scope';
import { HOLD_SECONDS, HTTP_GRACE_MS } from '../../timing';
import { play } from '../../leg/play';
import { cancelTimer, note, setTimer, type Turn } from '../../turn';
import { evaluateAll } from './evaluate-all';

export function enterHttp(turn: Turn, step: HttpStep): FlowRests {
  const { s } = turn;
  const scope = scopeOf(turn, step.frame);
  const url = checkAddress(step.url.render(scope));
  const request = ++s.requests;
  const timeoutMs = step.timeoutSeconds * 1000;
  const body = step.body ? evaluateAll(step.body, scope) : null;
  turn.effects.push({ type: 'http.send', request, method: step.method, url, body, timeoutMs });
  setTimer(turn, `http:${request}`, timeoutMs + HTTP_GRACE_MS);
  if (s.run) s.run.request = request;
  play(turn, { verb: 'hold', seconds: HOLD_SECONDS });
  return { type: 'flow.looks-up' };
}

/** What came back, for the flow. */
export function answerHttp(
  turn: Turn,
  step: HttpStep,
  event: Omit<EventOf<'http.finished'>, 'type' | 'at' | 'body'> & { body: Json },
): FlowEvent {
  cancelTimer(turn, `http:${event.request}`);
  note(turn, 'http.finished', { step: step.path, ok: event.ok, status: event.status });
  if (!event.ok) return { type: 'outcome.failed' };
  return { type: 'outcome.ok', ...(step.save === undefined ? {} : { save: { [step.save]: event.body } }) };
}
