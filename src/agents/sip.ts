/**
 * Kind `sip`: a bot that is rung over SIP. Owns: `<Dial><Sip>` with headers in the address, and which
 * data parameter becomes which header (Twilio docs: Sip). Must not know: other nouns.
 */
import { z } from 'zod';
import type { Given } from './kind';
import { dialEnd } from './dial-end';
import { defineKind } from './kind';
import { pair } from './query';

/** Twilio lets x- headers through and few others; User-to-User is the one meant for data (RFC 7433). */
const USER_TO_USER = 'User-to-User';

const RING_SECONDS = 30;

/** `orderId` -> `X-orderId`, `x-order` -> `X-order`, `UserToUser` -> `User-to-User`. */
function headerName(field: string): string {
  if (/^user-?to-?user$/i.test(field)) return USER_TO_USER;
  return `X-${field.replace(/^x-/i, '')}`;
}

function withHeaders(uri: string, parameters: Given['parameters']): string {
  const headers = Object.entries(parameters).map(([field, value]) => pair(headerName(field), value));
  return headers.length === 0 ? uri : `${uri}?${headers.join('&')}`;
}

export const sipKind = defineKind({
  kind: 'sip',
  title: 'a bot that is rung over SIP; data parameters become X- headers',
  channels: ['voice'],
  options: {
    uri: z
      .string()
      .max(254, 'must stay under 255 characters')
      .regex(
        /^sips?:[^\s?#<>"{}|\\^`\p{Cc}\p{Cs}]+$/iu,
        'must be a SIP address such as sip:bot@example.com, without headers: these are data parameters',
      ),
    /** how long it may ring, seconds */
    timeoutSeconds: z.int().min(5).max(600).exactOptional(),
  },
  limits: {
    name: /^[A-Za-z][\w-]{0,63}$/,
    nameRule: 'the name of a header: letters, digits, _ and -, starting with a letter',
    pair: null,
    total: 1024,
    measure: (name, value) => `&${pair(headerName(name), value)}`.length,
    source: 'Twilio docs: Sip (headers under 1,024 characters in all, as they are URL-encoded)',
  },
  turns: false,
  attach: ({ uri, timeoutSeconds }, { parameters }) => [
    {
      verb: 'attach',
      by: 'dial',
      timeoutSeconds: timeoutSeconds ?? RING_SECONDS,
      noun: { name: 'Sip', attributes: {}, text: withHeaders(uri, parameters) },
    },
  ],
  end: dialEnd,
  goneMeans: { status: 'partial', reason: 'customer-hung-up' },
});
