/**
 * Names of TwiML elements (Twilio docs: TwiML for Voice). Owns: the verbs, and what Twilio has that the local
 * carrier does not. Must not know: attributes.
 */

/** The verbs: what may stand directly in Response. */
export const VERBS = [
  'Say',
  'Play',
  'Pause',
  'Gather',
  'Record',
  'Redirect',
  'Reject',
  'Hangup',
  'Dial',
  'Enqueue',
  'Leave',
  'Connect',
  'Start',
  'Stop',
] as const;
export type VerbName = (typeof VERBS)[number];

/** Elements Twilio has and the local carrier cannot do, by what they stand in. */
export const MISSING_ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  Response: ['Pay', 'Prompt', 'Refer', 'Siprec', 'Sms', 'Message', 'Echo', 'Queue'],
  Dial: ['Sim', 'WhatsApp'],
  Connect: ['AiSession', 'Assistant', 'Autopilot', 'Conversation', 'ConversationRelaySession', 'Room'],
  Enqueue: ['Task'],
  Start: ['Siprec', 'Transcription'],
  Stop: ['Siprec', 'Transcription'],
  Sip: ['Headers', 'Uri'],
};
