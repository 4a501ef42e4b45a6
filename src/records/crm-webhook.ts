/**
 * A CRM that takes sessions as signed HTTP requests. Owns: the request, and which answers mean done, again
 * or never. Must not know: what is sent, or how often it is tried.
 */
import type { Crm, CrmAnswer } from './crm';
import { errorWord } from '../lib/error-code';
import { isSafeAddress } from '../lib/is-safe-address';
import { SIGNATURE_HEADER, signMessage, TIMESTAMP_HEADER } from '../lib/message-signature';
import { retryAfterMs } from '../lib/retry-after';

const TIMEOUT_MS = 10_000;

export interface CrmWebhookOptions {
  /** https, or http to this machine */
  url: string;
  secret: string;
  fetch?: typeof fetch;
  /** default: 10 s until the CRM has begun to answer */
  timeoutMs?: number;
}

/** @throws when the address is not one that data may be sent to, or there is no secret */
export function createCrmWebhook(options: CrmWebhookOptions): Crm {
  const url = checkUrl(options.url);
  if (options.secret === '') throw new Error('the CRM needs a secret: requests are signed with it');
  const send = options.fetch ?? fetch;
  return {
    async send({ key, body }, now) {
      const timestamp = Math.floor(now / 1000);
      try {
        const response = await send(url, {
          method: 'POST',
          headers: {
            'Content-Type': 'application/json',
            'Idempotency-Key': key,
            [TIMESTAMP_HEADER]: String(timestamp),
            [SIGNATURE_HEADER]: signMessage(options.secret, timestamp, body),
          },
          body,
          // Where a redirect leads was not configured by anybody.
          redirect: 'manual',
          signal: AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS),
        });
        await response.body?.cancel().catch(() => undefined);
        return judge(response, now);
      } catch (error) {
        return { outcome: 'again', reason: `the CRM was not reached (${errorWord(error)})` };
      }
    },
  };
}

/** No message names the address: it may hold a key. */
function checkUrl(text: string): string {
  if (!URL.canParse(text)) throw new Error('the address of the CRM is not a URL');
  const url = new URL(text);
  if (!isSafeAddress(url))
    throw new Error('the address of the CRM must begin with https:// (http:// only for this machine)');
  if (url.username || url.password)
    throw new Error('the address of the CRM must hold no user name or password');
  return url.href;
}

/** 409: it has this key already. 408, 425 and 429 ask to come again (RFC 9110, RFC 8470, RFC 6585). */
function judge({ status, headers }: Response, now: number): CrmAnswer {
  if ((status >= 200 && status < 300) || status === 409) return { outcome: 'done' };
  const reason = `the CRM answered ${status}`;
  if (status < 500 && ![408, 425, 429].includes(status)) return { outcome: 'refused', reason };
  const afterMs = retryAfterMs(headers.get('retry-after'), now);
  return { outcome: 'again', reason, ...(afterMs === null ? {} : { afterMs }) };
}
