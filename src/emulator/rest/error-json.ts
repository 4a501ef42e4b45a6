/** The body of a refusal (Twilio docs: REST API errors). */
import type { CarrierError } from '../engine/carrier-error';

export function errorJson({ status, code, message }: CarrierError): Record<string, unknown> {
  return { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status };
}
