/** `http`: something is looked up off the webhook's clock while the customer's leg holds. */
import type { HttpFinished } from '../../call/event';
import type { FlowEvent, HttpStep } from '../../flow/model';
import { scopeOf } from '../scope';
import { HOLD_SECONDS, HTTP_GRACE_MS } from '../timing';
import { cancelTimer, note, play, setTimer, type Turn } from '../turn';
import { evaluateAll } from './evaluate-all';

export function enterHttp(turn: Turn, step: HttpStep): null {
  const { s } = turn;
  const scope = scopeOf(turn, step.frame);
  const url = step.url.render(scope).trim();
  if (!/^https?:\/\//i.test(url)) throw new Error('the address is not an http or https URL');
  const request = ++s.requests;
  const timeoutMs = step.timeoutSeconds * 1000;
  const body = step.body ? evaluateAll(step.body, scope) : null;
  turn.effects.push({ type: 'http.send', request, method: step.method, url, body, timeoutMs });
  setTimer(turn, `http:${request}`, timeoutMs + HTTP_GRACE_MS);
  if (s.run) s.run.waiting = { kind: 'http', step: step.path, request };
  play(turn, { verb: 'hold', seconds: HOLD_SECONDS });
  return null;
}

/** The answer, or null when it is not the one the flow waits for. */
export function answerHttp(turn: Turn, step: HttpStep, event: HttpFinished): FlowEvent {
  cancelTimer(turn, `http:${event.request}`);
  note(turn, 'http.finished', { step: step.path, ok: event.ok, status: event.status });
  if (!event.ok) return { type: 'outcome.failed' };
  return { type: 'outcome.ok', ...(step.save === undefined ? {} : { save: { [step.save]: event.body } }) };
}
