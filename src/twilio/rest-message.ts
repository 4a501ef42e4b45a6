/**
 * Sending a text message (Twilio docs: Message resource, create). Owns: that it is sent once: a request of which no
 * answer came is not sent again before the messages of the account were looked through.
 */
import type { TextEffect } from '../call/text-effect';
import type { Carried } from '../runtime/ports';
import { restFailure } from './rest-failure';
import { retry, type Context, type Side } from './rest-outcome';

/** The carrier's clock and ours differ by less, and its dates are whole seconds. */
const CLOCKS_MS = 5000;
const MOST_READ = 50;
const LOOK_AGAIN: Carried = { retryInMs: 2000 };
const MOST_LOOKS = 4;

export async function sendText(side: Side, effect: TextEffect, context: Context): Promise<Carried> {
  const { to, from, text, template } = effect;
  const words = template
    ? { contentSid: template.sid, contentVariables: JSON.stringify(template.values) }
    : { body: text };
  try {
    if (context.attempt > 1 && (await wasSent(side, effect))) return sent(effect, context);
    await side.client.messages.create({ to, from, ...words });
    return sent(effect, context);
  } catch (error) {
    const failure = restFailure(error);
    if (failure.kind === 'unsure' && context.attempt < MOST_LOOKS) return LOOK_AGAIN;
    return retry(failure, context) ?? refused(effect, failure.code, context);
  }
}

/** Whether the account has this message: the same words between the same numbers, since it was asked for; a template has the carrier's. */
async function wasSent({ client }: Side, { to, from, text, template, at }: TextEffect): Promise<boolean> {
  const messages = await client.messages.list({ to, from, limit: MOST_READ });
  return messages.some(
    ({ body, dateCreated, direction }) =>
      (template !== undefined || body === text) &&
      direction === 'outbound-api' &&
      dateCreated.getTime() >= at - CLOCKS_MS,
  );
}

function sent({ request }: TextEffect, { now: at }: Context): Carried {
  return { events: [{ type: 'text.sent', at, request, ok: true, code: 0 }] };
}

function refused({ request }: TextEffect, code: number, { now: at }: Context): Carried {
  return { events: [{ type: 'text.sent', at, request, ok: false, code }] };
}
