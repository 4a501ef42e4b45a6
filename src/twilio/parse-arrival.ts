/**
 * A call reached one of our numbers. Owns: its first webhook -> call.arrived, with what came along.
 * Must not know: what custom data are worth; they are verified at the door.
 */
import { matchingParams } from './matching-params';
import type { ArrivedCall, ParsedWebhook, RawCustomData, Webhook } from './parsed-webhook';
import type { FormParams } from './parse-form';
import { sessionIdOf } from './session-id';
import { arrivalFields, readFields } from './webhook-fields';

/** The event, its key and the raw custom data of a web call. Never throws. */
export function parseArrival({ params, at }: Webhook): ParsedWebhook {
  const read = readFields(arrivalFields, params);
  if (!read.ok) return read;
  const { CallSid: sid, AccountSid, From: from, To: to, Direction } = read.fields;
  const sessionId = sessionIdOf(AccountSid, sid);
  const direction = Direction.startsWith('outbound') ? 'outbound' : 'inbound';
  const event: ArrivedCall = { type: 'call.arrived', at, sessionId, sid, from, to, direction };
  // SipHeader_X-Order=7 -> X-Order: 7 (Twilio docs: Sending SIP to Twilio, custom headers).
  const sipHeaders = matchingParams(params, 'SipHeader_');
  const customData = customDataOf(params);
  return {
    ok: true,
    sessionId,
    key: 'arrive',
    event: Object.keys(sipHeaders).length > 0 ? { ...event, sipHeaders } : event,
    ...(Object.keys(customData).length > 0 ? { customData } : {}),
  };
}

/** What a web client passes to `connect` arrives beside Twilio's own parameters (Twilio docs: Voice JavaScript SDK). */
function customDataOf(params: FormParams): RawCustomData {
  const signed = firstOf(params.custom_data_signed ?? params.customDataSigned);
  const unsigned = firstOf(params.custom_data_unsigned ?? params.customDataUnsigned);
  return { ...(signed ? { signed } : {}), ...(unsigned ? { unsigned } : {}) };
}

function firstOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
