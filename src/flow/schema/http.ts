/** `http`: something is looked up or sent while the customer holds. */
import { z } from 'zod';
import { duration, next, note, promptKey, savedParts, text, value } from './parts';
import { stepSpec } from './step-spec';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].join('|');

/** Headers the platform writes itself, and those that say how a request is sent (RFC 9110, 7.6.1). */
const OURS = /^(host|content-length|transfer-encoding|connection|upgrade|idempotency-key|accept-encoding)$/i;

const header = z
  .string()
  .regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/, 'a header has a name like X-Api-Key')
  .refine((name) => !OURS.test(name), 'is a header the platform writes itself');

export const http = stepSpec({
  kind: 'http',
  schema: z
    .strictObject({
      http: z
        .string()
        .regex(new RegExp(`^(${methods}) \\S`), 'is written METHOD url: GET {{ env.API }}/orders')
        .meta({ description: 'METHOD url, such as GET {{ env.ORDER_API }}/orders/{{ vars.order }}.' }),
      headers: z.record(header, text).optional().meta({
        description: 'Headers to send, by name, such as Authorization: Bearer {{ secret.CRM }}.',
      }),
      body: z.record(z.string(), value).optional().meta({ description: 'JSON to send, by name.' }),
      form: z
        .record(z.string(), value)
        .optional()
        .meta({ description: 'A form to send, by name, instead of JSON.' }),
      meanwhile: promptKey
        .optional()
        .meta({ description: 'Key of a prompt that is spoken while it is looked up.' }),
      save: savedParts('=answer.order.status').optional().meta({
        description: 'The var that keeps the answer, or vars with the part of it each keeps.',
      }),
      timeout: duration(1, 60).default(10).meta({ description: 'Longest wait for the answer, such as 10s.' }),
      next,
      note,
    })
    .refine(({ body, form }) => body === undefined || form === undefined, {
      error: 'a request has a body or a form, not both',
      path: ['form'],
    })
    .meta({ title: 'http', description: 'Sends an HTTP request. Outcomes: ok (2xx), failed.' }),
  outcomes: () => ['ok', 'failed'],
  waits: true,
});
