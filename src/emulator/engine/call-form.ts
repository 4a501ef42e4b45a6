/**
 * The parameters every request about a call carries (Twilio docs: TwiML, request parameters).
 * Owns: their names. Must not know: what the request is for.
 */
import type { CallRecord } from './call-record';
import type { Form } from './carrier-event';

const PLACES = ['City', 'State', 'Zip', 'Country'];

/** Includes the older twins Caller and Called; what is unknown of a place is an empty text. */
export function callForm(record: CallRecord, accountSid: string): Form {
  return {
    CallSid: record.sid,
    AccountSid: accountSid,
    ...side('From', 'Caller', record.from),
    ...side('To', 'Called', record.to),
    CallStatus: record.status,
    ApiVersion: '2010-04-01',
    Direction: record.direction,
    ...record.extras,
    ...given('ParentCallSid', record.parentSid),
    ...given('ForwardedFrom', record.forwardedFrom),
    ...given('CallerName', record.callerName),
    ...given('AnsweredBy', record.answeredBy),
  };
}

function given(name: string, value: string | undefined): Form {
  return value === undefined ? {} : { [name]: value };
}

/** Only telephone numbers have a place. */
function side(name: string, twin: string, address: string): Form {
  const form: Form = { [name]: address, [twin]: address };
  if (!address.startsWith('+')) return form;
  for (const place of PLACES) {
    form[name + place] = '';
    form[twin + place] = '';
  }
  return form;
}
