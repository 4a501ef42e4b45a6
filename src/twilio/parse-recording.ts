/** What is told of recordings (Twilio docs: Recording, recordingStatusCallback; Record, transcribeCallback). Owns: fields -> event. */
import type { RecordingReported } from '../call/recording';
import type { ConferenceRoute, TranscriptionRoute } from './match-route';
import type { ParsedWebhook, Webhook } from './parsed-webhook';
import { readFields, recordingFields, transcriptionFields } from './webhook-fields';

/** As much of what was said as is kept, UTF-16 units. */
const LONGEST_TEXT = 4000;
const STATUSES: readonly string[] = ['in-progress', 'completed', 'absent'];

/** The event, or none for a status we do not know. */
export function parseRecording({ params, at }: Webhook, { sessionId }: ConferenceRoute): ParsedWebhook {
  const read = readFields(recordingFields, params);
  if (!read.ok) return read;
  const { RecordingSid: recording, RecordingStatus: status, RecordingDuration } = read.fields;
  const seconds = /^\d{1,9}$/.test(RecordingDuration) ? Number(RecordingDuration) : 0;
  const event = { type: 'recording.reported', at, recording, seconds } as const;
  return {
    ...{ ok: true, sessionId, key: `recording:${recording}:${status}` },
    event: STATUSES.includes(status) ? { ...event, status: status as RecordingReported['status'] } : null,
  };
}

export function parseTranscription({ params, at }: Webhook, route: TranscriptionRoute): ParsedWebhook {
  const read = readFields(transcriptionFields, params);
  if (!read.ok) return read;
  const { TranscriptionSid: sid, TranscriptionStatus: status, TranscriptionText } = read.fields;
  const text = status === 'completed' ? TranscriptionText.trim().slice(0, LONGEST_TEXT) : '';
  const { sessionId, document } = route;
  return {
    ...{ ok: true, sessionId, key: `transcription:${sid}` },
    event: { type: 'recording.transcribed', at, document, text },
  };
}
