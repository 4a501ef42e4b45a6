/**
 * Reads webhooks at the routes of one session.
 */
import { matchRoute } from '../../src/twilio/match-route';
import { parseEvent, type ParsedWebhook } from '../../src/twilio/parse-event';
import { parseForm, type FormParams } from '../../src/twilio/parse-form';
import { sealedText } from '../../src/call/sealed';
import { sessionIdOf } from '../../src/twilio/session-id';
import { ACCOUNT, CALLER_LEG } from './payloads';

/** Stands for the cipher. */
export const SEAL = (text: string): string => sealedText(`${text.length}`);
export const AT = 1_767_607_200_000;
export const SESSION = sessionIdOf(ACCOUNT, CALLER_LEG);
export const HERE = `/twilio/voice/sessions/${SESSION}`;

export function parse(path: string, params: FormParams, idempotencyToken?: string): ParsedWebhook {
  const route = matchRoute(path);
  if (!route) throw new Error(`no route: ${path}`);
  const query = parseForm(Buffer.from(path.split('?')[1] ?? ''));
  return parseEvent({ route, params, query, at: AT, idempotencyToken, seal: SEAL });
}

/** The event without `at`, which is checked here once for all. */
export function eventOf(path: string, params: FormParams): unknown {
  const parsed = parse(path, params);
  if (!parsed.ok) throw new Error(parsed.problem);
  if (parsed.event === null) return null;
  const { at, ...event } = parsed.event;
  expect(at).toBe(AT);
  return event;
}

export function keyOf(path: string, params: FormParams, token?: string): string {
  const parsed = parse(path, params, token);
  return parsed.ok ? parsed.key : `problem: ${parsed.problem}`;
}
