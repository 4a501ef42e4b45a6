/** `http`: something is looked up or sent while the customer holds. */
import { z } from 'zod';
import { duration, next, note, saveAs, value } from './parts';
import { stepSpec } from './step-spec';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].join('|');

export const http = stepSpec({
  kind: 'http',
  schema: z
    .strictObject({
      http: z
        .string()
        .regex(new RegExp(`^(${methods}) \\S`), 'is written METHOD url: GET {{ env.API }}/orders')
        .meta({ description: 'METHOD url, such as GET {{ env.ORDER_API }}/orders/{{ vars.order }}.' }),
      body: z.record(z.string(), value).optional().meta({ description: 'JSON to send, by name.' }),
      save: saveAs,
      timeout: duration(1, 60).default(10).meta({ description: 'Longest wait for the answer, such as 10s.' }),
      next,
      note,
    })
    .meta({ title: 'http', description: 'Sends an HTTP request. Outcomes: ok (2xx), failed.' }),
  outcomes: () => ['ok', 'failed'],
  waits: true,
});
