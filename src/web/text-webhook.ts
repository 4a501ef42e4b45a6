/**
 * Text messages to our numbers. Owns: that who wants no more of them on that channel gets none, until they want them again.
 * What else is written is not ours to answer: chats have webhooks of their own.
 */
import { PublicError } from '../errors';
import { channelKey } from '../transfer/person';
import { parseText } from '../twilio/parse-text';
import type { AppDeps } from './app-deps';
import type { Door } from './door';
import { readSignedForm } from './signed-form';

export const TEXTS = '/twilio/messages';
const MOST_BYTES = 64 * 1024;
const NOTHING_TO_SAY = '<?xml version="1.0" encoding="UTF-8"?><Response/>';

/** Handles what the carrier tells of a message at {@link TEXTS}. */
export function textWebhookHandler(deps: AppDeps): Door {
  return (request, response, passOn) => {
    const count = (outcome: string): void => deps.metrics.webhooks.inc({ route: 'messages', outcome });
    readSignedForm(deps, request, MOST_BYTES)
      .then((params) => {
        const text = parseText(params);
        if (!text.ok) throw new PublicError('bad-form', text.problem);
        return heed(deps, text);
      })
      .then((outcome) => {
        count(outcome);
        response.setHeader('content-type', 'text/xml');
        response.end(NOTHING_TO_SAY);
      })
      .catch((error: unknown) => {
        count(error instanceof PublicError ? 'refused' : 'failed');
        passOn(error);
      });
  };
}

async function heed(
  { optOuts, clock, log }: AppDeps,
  { from, channel, wants }: Extract<ReturnType<typeof parseText>, { ok: true }>,
): Promise<string> {
  const person = channelKey(from, channel);
  if (person === null || wants === null) return 'unchanged';
  if (wants === 'nothing') await optOuts.add([{ person, at: clock.now(), how: `wrote so by ${channel}` }]);
  else await optOuts.remove(person);
  log.info(wants === 'nothing' ? 'a person wants no messages' : 'a person wants messages again', { channel });
  return 'processed';
}
