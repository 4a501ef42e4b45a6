/** A call as Twilio's API writes it (Twilio docs: Call resource). Owns: names and formats. */
import { durationSeconds, isOver, type CallRecord } from '../engine/call-record';
import { rfc2822 } from '../engine/rfc2822';

const SUBRESOURCES: Record<string, string> = {
  notifications: 'Notifications',
  recordings: 'Recordings',
  payments: 'Payments',
  events: 'Events',
  siprec: 'Siprec',
  streams: 'Streams',
  transcriptions: 'Transcriptions',
  user_defined_message_subscriptions: 'UserDefinedMessageSubscriptions',
  user_defined_messages: 'UserDefinedMessages',
};

/** What has no price or place here is null, as it is on Twilio while a call goes on. */
export function callJson(record: CallRecord, accountSid: string): Record<string, unknown> {
  const path = `/2010-04-01/Accounts/${accountSid}/Calls/${record.sid}`;
  const date = (time: number | undefined): string | null => (time === undefined ? null : rfc2822(time));
  return {
    sid: record.sid,
    account_sid: accountSid,
    parent_call_sid: record.parentSid ?? null,
    from: record.from,
    from_formatted: record.from,
    to: record.to,
    to_formatted: record.to,
    phone_number_sid: record.phoneNumberSid ?? null,
    status: record.status,
    direction: record.direction,
    start_time: date(record.startTime),
    end_time: date(record.endTime),
    duration: isOver(record.status) ? String(durationSeconds(record)) : null,
    date_created: date(record.dateCreated),
    date_updated: date(record.dateUpdated),
    answered_by: record.answeredBy ?? null,
    forwarded_from: record.forwardedFrom ?? null,
    caller_name: record.callerName ?? null,
    api_version: '2010-04-01',
    annotation: null,
    group_sid: null,
    price: null,
    price_unit: 'USD',
    queue_time: '0',
    trunk_sid: null,
    uri: `${path}.json`,
    subresource_uris: Object.fromEntries(
      Object.entries(SUBRESOURCES).map(([name, folder]) => [name, `${path}/${folder}.json`]),
    ),
  };
}
