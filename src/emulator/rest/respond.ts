/**
 * What every REST request goes through. Owns: the account, the password, faults, telling of it, error
 * bodies, and that consequences come after the answer. Must not know: resources.
 */
import type { Request, Response } from 'express';
import { CarrierError, notFound } from '../engine/carrier-error';
import { ADVICE, NOT_EMULATED } from '../engine/carrier-event';
import type { Exchange } from '../engine/exchange';
import type { RestPlan } from '../faults/rest-faults';
import { errorJson } from './error-json';
import { Parameters, type RestForm } from './parameters';
import { notForm, readForm } from './read-form';
import { refusalOf } from './sign-in';

/** What a resource answers; `afterwards` runs when the answer is out, or lost. */
export interface RestResult {
  status: number;
  /** absent with 204 */
  body?: unknown;
  afterwards?: () => void;
}

export interface RestRequest {
  method: string;
  /** path without query */
  path: string;
  params: Record<string, string>;
  /** body of POST, query of GET */
  given: Parameters;
  /** one header of the request, the name in lower case */
  header: (name: string) => string | undefined;
}

/** What takes time asks somebody else first. */
export type Resource = (exchange: Exchange, request: RestRequest) => RestResult | Promise<RestResult>;

/** Wraps a resource as a handler of Express. */
export function respond(
  exchange: Exchange,
  resource: Resource,
): (request: Request, response: Response) => void {
  return (request, response) => {
    const end = exchange.activity.begin();
    const plan = planFor(exchange, request);
    const form = readForm(request);
    for (const task of plan.before) task();
    const finish = (result: RestResult): void => {
      const { method, path } = request;
      const { status, body = null } = result;
      exchange.journal.tell({ kind: 'rest', method, path, form: { ...form }, status, body });
      response.once('close', () => {
        for (const task of plan.after) task();
        result.afterwards?.();
        end();
      });
      if (plan.isAnswerLost) response.destroy();
      else if (result.body === undefined) response.status(status).end();
      else response.status(status).json(result.body);
    };
    const result = answer(exchange, request, form, plan, resource);
    if (result instanceof Promise) void result.then(finish);
    else finish(result);
  };
}

function answer(
  exchange: Exchange,
  request: Request,
  form: RestForm,
  plan: RestPlan,
  resource: Resource,
): RestResult | Promise<RestResult> {
  try {
    const refused = refusalOf(exchange, request.header('authorization'));
    if (refused !== undefined) throw notSignedIn(exchange, refused);
    const { refusal } = plan;
    if (refusal) throw new CarrierError(refusal.status, refusal.code, refusal.message);
    const params = request.params as Record<string, string>;
    const { method, path } = request;
    const unread = notForm(request);
    if (unread !== undefined) exchange.journal.warning(ADVICE, `${unread}, to ${resourceOf(request)}`);
    if (params.account !== undefined && params.account !== exchange.accountSid)
      throw notFound(path, `the account here is ${exchange.accountSid}`);
    const given = new Parameters(form, (message) => {
      exchange.journal.warning(ADVICE, `${message} of ${resourceOf(request)}`);
    });
    const header = (name: string): string | undefined => request.header(name);
    const result = resource(exchange, { method, path, params, given, header });
    given.checkUnasked();
    return result instanceof Promise ? result.catch((error) => failed(exchange, request, error)) : result;
  } catch (error) {
    return failed(exchange, request, error);
  }
}

function failed({ journal }: Exchange, request: Request, error: unknown): RestResult {
  if (error instanceof CarrierError) {
    const { status, code, message, isLack } = error;
    // A parameter Twilio would not take is the application's mistake, whatever it does with the answer.
    if (isLack) journal.error(NOT_EMULATED, message);
    else if (code === 20001) journal.error(code, message);
    const unread = notForm(request);
    const whole = unread === undefined ? message : `${message} (${unread})`;
    return { status, body: errorJson(new CarrierError(status, code, whole)) };
  }
  journal.error(NOT_EMULATED, `the local carrier failed: ${String(error)}`);
  const failure = new CarrierError(500, 20500, 'Internal Server Error');
  return { status: 500, body: errorJson(failure) };
}

/** The answer does not say why, as Twilio's does not; the journal does. */
function notSignedIn({ journal }: Exchange, why: string): CarrierError {
  journal.error(20003, `a sign-in was refused: ${why}`);
  return new CarrierError(401, 20003, 'Authenticate');
}

/** A request that is not signed in strikes no fault: it would be missing for the one it is meant for. */
function planFor(exchange: Exchange, request: Request): RestPlan {
  if (refusalOf(exchange, request.header('authorization')) !== undefined)
    return { isAnswerLost: false, before: [], after: [] };
  return exchange.faults.rest.planFor(request.method, request.path);
}

/** Method and path below the account, without SIDs. */
function resourceOf({ method, path }: Request): string {
  const folders = path.replace(/^\/(2010-04-01\/Accounts\/AC\w+|v1)\//, '').replace(/\.json$/, '');
  return `${method} ${folders.replace(/\b[A-Z]{2}[0-9a-f]{32}\b/g, '…')}`;
}
