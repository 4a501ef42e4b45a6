/** A phone number as Twilio's API writes it (Twilio docs: IncomingPhoneNumber resource). Owns: names and formats. */
import type { NumberRecord } from '../engine/number-record';
import { rfc2822 } from '../engine/rfc2822';
import { addressesJson } from './addresses-json';

/** What is not set is an empty text here, as it is on Twilio; the number takes calls and texts. */
export function numberJson(number: NumberRecord, accountSid: string): Record<string, unknown> {
  const path = `/2010-04-01/Accounts/${accountSid}/IncomingPhoneNumbers/${number.sid}`;
  return {
    sid: number.sid,
    account_sid: accountSid,
    phone_number: number.phoneNumber,
    friendly_name: number.friendlyName || number.phoneNumber,
    ...addressesJson(number, ''),
    voice_application_sid: number.voiceApplicationSid ?? '',
    voice_caller_id_lookup: false,
    voice_receive_mode: 'voice',
    sms_application_sid: number.smsApplicationSid ?? '',
    capabilities: { voice: true, sms: true, mms: false, fax: false },
    date_created: rfc2822(number.dateCreated),
    date_updated: rfc2822(number.dateUpdated),
    api_version: '2010-04-01',
    beta: false,
    origin: 'twilio',
    status: 'in-use',
    trunk_sid: null,
    identity_sid: null,
    address_sid: null,
    address_requirements: 'none',
    bundle_sid: null,
    emergency_status: 'Inactive',
    emergency_address_sid: null,
    emergency_address_status: 'unregistered',
    uri: `${path}.json`,
    subresource_uris: { assigned_add_ons: `${path}/AssignedAddOns.json` },
  };
}
