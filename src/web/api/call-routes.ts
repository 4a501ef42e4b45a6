/** Calls that we place. Owns: the request that makes one, and that the same request makes only one. */
import { randomBytes } from 'node:crypto';
import { Router, type Request } from 'express';
import { z } from 'zod';
import { PLACED_CALL_TYPES } from '../../call/call-type';
import type { CallPlaced } from '../../call/event';
import { PublicError, type ProblemDetail } from '../../errors';
import type { CompiledFlow } from '../../flow/model';
import { sha256 } from '../../lib/hash';
import type { JsonObject } from '../../lib/json';
import { fillParams } from '../../session/flow/params';
import { readSnapshot } from '../../session/read-snapshot';
import { quietHoursSchema } from '../../settings/customer-hang-up';
import { endpointSchema } from '../../settings/endpoint';
import { hintFor } from '../../settings/hint';
import { languageSchema, servesLanguage } from '../../settings/language';
import { phoneNumberSchema } from '../../settings/phone-number';
import { plainText } from '../../settings/plain-text';
import type { AppDeps } from '../app-deps';
import { readCustomData } from '../custom-data';
import { checked } from './checked';
import { idempotencyKey } from './live-session';

export const callBody = z.strictObject({
  /** the customer */
  to: endpointSchema,
  /** one of our numbers */
  from: phoneNumberSchema,
  type: z.enum(PLACED_CALL_TYPES).default('api'),
  /** flow that speaks when the customer answers; absent: the flow of the number `from` */
  flow: plainText(64).exactOptional(),
  language: languageSchema.exactOptional(),
  /** values for the params of the flow */
  params: z.record(z.string(), z.json()).exactOptional(),
  /** called again while nobody answers; absent: once */
  retry: z
    .strictObject({
      attempts: z.number().int().min(1).max(5),
      pauseSeconds: z.number().int().min(30).max(86_400).default(900),
    })
    .exactOptional(),
  /** nobody is called from `from` to `to`, local time: the call waits until `to` */
  quietHours: quietHoursSchema.exactOptional(),
  customData: z
    .strictObject({
      /** a token: JWT, HS256, with exp */
      signed: z.string().min(1).exactOptional(),
      unsigned: z.record(z.string(), z.json()).exactOptional(),
    })
    .exactOptional(),
});

type CallBody = z.infer<typeof callBody>;

export function callRoutes(deps: AppDeps): Router {
  const router = Router();
  router.post('/calls', async (request, response) => {
    const body = checked(callBody, request.body);
    refuseUnfit(deps, body);
    const sessionId = sessionIdFor(request);
    await refuseOther(deps, sessionId, body);
    const event = placed(deps, sessionId, body);
    await deps.runtime.receive({ sessionId, key: 'place', event });
    response.status(202).json({ sessionId });
  });
  return router;
}

function placed(deps: AppDeps, sessionId: string, body: CallBody): CallPlaced {
  const { from, to, type: callType, flow, language, params, retry, quietHours } = body;
  const at = deps.clock.now();
  const settings = deps.settings.current().customData;
  const customData = readCustomData(body.customData, { settings, keys: deps.customDataKeys, now: at });
  return {
    ...{ type: 'call.placed', at, sessionId, from, to, callType },
    release: deps.releases.forCaller(to).hash,
    ...(flow === undefined ? {} : { flow }),
    ...(language === undefined ? {} : { language }),
    ...(params === undefined ? {} : { params: params as JsonObject }),
    ...(retry === undefined ? {} : { retry }),
    ...(quietHours === undefined ? {} : { quietHours }),
    ...(customData ? { customData } : {}),
  };
}

/** The number has a flow or one is given; the flow exists, speaks the language and takes the params. */
function refuseUnfit(deps: AppDeps, body: CallBody): void {
  const { from, to, flow: given, language, params = {} } = body;
  const { numbers } = deps.settings.current();
  const { flows } = deps.releases.forCaller(to);
  const name = given ?? numbers[from]?.flow;
  if (name === undefined) {
    const hint = `${hintFor(from, Object.keys(numbers), 'numbers')}; or give a flow`;
    throw refusal({ path: 'from', message: 'is not one of our numbers', hint });
  }
  const flow = flows.get(name);
  const path = given === undefined ? 'from' : 'flow';
  if (!flow) {
    throw refusal({
      path,
      message: `flow "${name}" does not exist`,
      hint: hintFor(name, flows.keys(), 'flows'),
    });
  }
  const { params: ofNumber } = (name === numbers[from]?.flow ? numbers[from] : undefined) ?? {};
  refuseParams(flow, params as JsonObject, ofNumber);
  if (language !== undefined && !servesLanguage(flow.languages, language)) {
    const hint = `languages of the flow: ${flow.languages.join(', ')}`;
    throw refusal({ path: 'language', message: `flow "${name}" does not speak ${language}`, hint });
  }
}

/** @param ofNumber what the number gives its own flow */
function refuseParams(
  { name, params: declared }: CompiledFlow,
  params: JsonObject,
  ofNumber: JsonObject = {},
): void {
  const unknown = Object.keys(params).find((one) => !Object.hasOwn(declared, one));
  if (unknown !== undefined)
    throw refusal({
      path: `params.${unknown}`,
      message: `flow "${name}" has no param "${unknown}"`,
      hint: hintFor(unknown, Object.keys(declared), 'params'),
    });
  // The language is given by the session.
  const filled = fillParams(withoutLanguage(declared), { ...ofNumber, ...params });
  if (!filled.ok) throw refusal({ path: 'params', message: `flow "${name}": ${filled.reason}` });
}

function withoutLanguage({ language: _given, ...others }: CompiledFlow['params']): CompiledFlow['params'] {
  return others;
}

function refusal(problem: ProblemDetail): PublicError {
  return new PublicError('invalid', '', [problem]);
}

/** 24 hex digits: of the Idempotency-Key, else random. */
function sessionIdFor(request: Request): string {
  const key = idempotencyKey(request);
  return `s${key === undefined ? randomBytes(12).toString('hex') : sha256(`call:${key}`).slice(0, 24)}`;
}

/** A key that was used for another customer or number is a mistake, not the same call. */
async function refuseOther({ store }: AppDeps, sessionId: string, { from, to }: CallBody): Promise<void> {
  const row = await store.session(sessionId);
  if (!row) return;
  const { customer } = readSnapshot(row.snapshot);
  if (customer.from !== from || customer.to !== to) throw new PublicError('key-reused');
}
