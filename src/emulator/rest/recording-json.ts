/** Recordings and transcriptions as Twilio's API writes them (Twilio docs: Recordings). Owns: names and formats. */
import type { Network } from '../engine/network';
import { secondsOf, type Recording, type Transcription } from '../engine/recordings';
import { rfc2822 } from '../engine/rfc2822';

const VERSION = '2010-04-01';

function common({ accountSid }: Network, recording: Recording): Record<string, unknown> {
  const isRunning = recording.status === 'in-progress' || recording.status === 'paused';
  return {
    sid: recording.sid,
    account_sid: accountSid,
    api_version: VERSION,
    call_sid: recording.callSid ?? null,
    conference_sid: recording.conferenceSid ?? null,
    channels: recording.channels,
    source: recording.source,
    status: recording.status,
    duration: isRunning ? null : String(secondsOf(recording)),
    start_time: rfc2822(recording.startTime),
    date_created: rfc2822(recording.startTime),
    date_updated: rfc2822(recording.dateUpdated),
    price: null,
    price_unit: 'USD',
    error_code: null,
    encryption_details: null,
  };
}

export function recordingJson(network: Network, recording: Recording): Record<string, unknown> {
  const path = `/${VERSION}/Accounts/${network.accountSid}/Recordings/${recording.sid}`;
  return {
    ...common(network, recording),
    media_url: network.recordings.urlOf(recording),
    uri: `${path}.json`,
    subresource_uris: {
      add_on_results: `${path}/AddOnResults.json`,
      transcriptions: `${path}/Transcriptions.json`,
    },
  };
}

/** As part of a call or a conference. @param owner e.g. `Calls/CA…` */
export function partJson(network: Network, recording: Recording, owner: string): Record<string, unknown> {
  const path = `/${VERSION}/Accounts/${network.accountSid}/${owner}/Recordings/${recording.sid}`;
  const track = owner.startsWith('Calls') ? { track: recording.track ?? 'both' } : {};
  return { ...common(network, recording), ...track, uri: `${path}.json` };
}

export function transcriptionJson(
  { accountSid }: Network,
  transcription: Transcription,
): Record<string, unknown> {
  const { sid, recordingSid, status, text, seconds, dateCreated } = transcription;
  return {
    sid,
    account_sid: accountSid,
    api_version: VERSION,
    recording_sid: recordingSid,
    status,
    transcription_text: text,
    type: 'fast',
    duration: String(seconds),
    price: null,
    price_unit: 'USD',
    date_created: rfc2822(dateCreated),
    date_updated: rfc2822(dateCreated),
    uri: `/${VERSION}/Accounts/${accountSid}/Transcriptions/${sid}.json`,
  };
}
