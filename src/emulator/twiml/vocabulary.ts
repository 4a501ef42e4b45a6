/**
 * The TwiML the local carrier can carry out. Owns: elements, what may be inside them, their attributes
 * and kinds of values (Twilio docs: TwiML for Voice). Must not know: how they are carried out.
 */
import type { ValueKind } from './value-kind';

export interface ElementRule {
  attributes: Readonly<Record<string, ValueKind>>;
  /** attributes Twilio has and the local carrier cannot do */
  missing?: readonly string[];
  children?: readonly string[];
  /** contains Twilio's speech markup */
  hasMarkup?: boolean;
  /** the text in it says something; elsewhere text is left out */
  hasText?: boolean;
}

const ACTION = { action: 'url', method: 'method' } as const;
const CALLBACK = { statusCallback: 'url', statusCallbackMethod: 'method' } as const;
const RECORDING = {
  recordingStatusCallback: 'url',
  recordingStatusCallbackMethod: 'method',
  recordingStatusCallbackEvent: { events: ['in-progress', 'completed', 'absent'] },
} as const;
const FROM_START = ['do-not-record', 'record-from-start', 'true', 'false'] as const;
const TRIM = ['trim-silence', 'do-not-trim'] as const;
const PARTY = {
  url: 'url',
  method: 'method',
  statusCallbackEvent: { events: ['initiated', 'ringing', 'answered', 'completed'] },
  ...CALLBACK,
} as const;
const DETECTION = {
  machineDetection: ['Enable', 'DetectMessageEnd'],
  machineDetectionTimeout: { least: 3, most: 60 },
  machineDetectionSpeechThreshold: { least: 1000, most: 6000 },
  machineDetectionSpeechEndThreshold: { least: 500, most: 5000 },
  machineDetectionSilenceTimeout: { least: 2000, most: 10_000 },
  amdStatusCallback: 'url',
  amdStatusCallbackMethod: 'method',
} as const;

export const VOCABULARY: Readonly<Record<string, ElementRule>> = {
  Say: { attributes: { voice: 'voice', language: 'language', loop: 'integer' }, hasMarkup: true },
  Play: { attributes: { loop: 'integer', digits: 'tones' }, hasText: true },
  Pause: { attributes: { length: 'positive' } },
  Gather: {
    attributes: {
      ...ACTION,
      input: 'input',
      timeout: 'positive',
      speechTimeout: 'seconds-or-auto',
      numDigits: 'positive',
      finishOnKey: 'keys',
      actionOnEmptyResult: 'boolean',
      bargeIn: 'boolean',
      maxSpeechTime: 'positive',
      language: 'locale',
      hints: 'text',
      speechModel: 'text',
      enhanced: 'boolean',
      profanityFilter: 'boolean',
      debug: 'boolean',
      partialResultCallback: 'url',
      partialResultCallbackMethod: 'method',
    },
    children: ['Say', 'Play', 'Pause'],
  },
  Record: {
    attributes: {
      ...ACTION,
      ...RECORDING,
      timeout: 'positive',
      finishOnKey: 'keys',
      maxLength: 'positive',
      playBeep: 'boolean',
      transcribe: 'boolean',
      transcribeCallback: 'url',
      trim: TRIM,
    },
    missing: ['recordingConfigurationId'],
  },
  Redirect: { attributes: { method: 'method' }, hasText: true },
  Reject: { attributes: { reason: ['rejected', 'busy'] } },
  Hangup: { attributes: {} },
  Leave: { attributes: {} },
  Dial: {
    attributes: {
      ...ACTION,
      ...RECORDING,
      timeout: 'positive',
      timeLimit: 'positive',
      callerId: 'text',
      hangupOnStar: 'boolean',
      answerOnBridge: 'boolean',
      record: [
        'do-not-record',
        'record-from-answer',
        'record-from-ringing',
        'record-from-answer-dual',
        'record-from-ringing-dual',
        'true',
        'false',
      ],
      recordingTrack: ['inbound', 'outbound', 'both'],
      trim: TRIM,
      ringTone: 'ring-tone',
      sequential: 'boolean',
    },
    missing: ['referUrl', 'referMethod', 'events', 'passports', 'recordingConfigurationId'],
    children: ['Number', 'Client', 'Sip', 'Conference', 'Queue', 'Application'],
    hasText: true,
  },
  Number: { attributes: { ...PARTY, ...DETECTION, sendDigits: 'tones' }, missing: ['byoc'], hasText: true },
  Client: { attributes: PARTY, children: ['Identity', 'Parameter'], hasText: true },
  Sip: { attributes: { ...PARTY, ...DETECTION, username: 'text', password: 'text' }, hasText: true },
  Conference: {
    attributes: {
      waitUrl: 'url',
      waitMethod: 'method',
      ...CALLBACK,
      statusCallbackEvent: {
        events: ['start', 'end', 'join', 'leave', 'mute', 'hold', 'modify', 'speaker', 'announcement'],
      },
      startConferenceOnEnter: 'boolean',
      endConferenceOnExit: 'boolean',
      participantLabel: 'text',
      muted: 'boolean',
      beep: ['true', 'false', 'onEnter', 'onExit'],
      maxParticipants: { least: 2, most: 250 },
      region: 'text',
      coach: 'text',
      record: FROM_START,
      ...RECORDING,
      trim: TRIM,
    },
    missing: ['eventCallbackUrl', 'jitterBufferSize', 'recordingConfigurationId'],
    hasText: true,
  },
  Queue: {
    attributes: { url: 'url', method: 'method' },
    missing: ['reservationSid', 'postWorkActivitySid'],
    hasText: true,
  },
  Application: {
    attributes: { customerId: 'text', copyParentTo: 'boolean', ...PARTY },
    children: ['ApplicationSid', 'Parameter'],
    hasText: true,
  },
  ApplicationSid: { attributes: {}, hasText: true },
  Identity: { attributes: {}, hasText: true },
  Enqueue: {
    attributes: { ...ACTION, waitUrl: 'url', waitUrlMethod: 'method', maxQueueSize: 'integer' },
    // TaskRouter is no part of this carrier: neither its workflows nor its tasks.
    missing: ['workflowSid'],
    hasText: true,
  },
  Connect: { attributes: ACTION, children: ['VirtualAgent', 'ConversationRelay', 'Stream'] },
  Start: { attributes: {}, missing: ['action', 'method'], children: ['Stream', 'Recording'] },
  Recording: {
    attributes: {
      channels: ['mono', 'dual'],
      track: ['inbound', 'outbound', 'both'],
      trim: TRIM,
      ...RECORDING,
    },
    missing: ['recordingConfigurationId'],
  },
  Stop: { attributes: {}, children: ['Stream'] },
  VirtualAgent: {
    attributes: { connectorName: 'text', language: 'text', sentimentAnalysis: 'boolean' },
    missing: Object.keys(CALLBACK),
    children: ['Config', 'Parameter'],
  },
  ConversationRelay: {
    attributes: {
      url: 'text',
      welcomeGreeting: 'text',
      welcomeGreetingInterruptible: 'text',
      language: 'text',
      ttsLanguage: 'text',
      ttsProvider: 'text',
      voice: 'text',
      transcriptionLanguage: 'text',
      transcriptionProvider: 'text',
      speechModel: 'text',
      interruptible: 'text',
      interruptSensitivity: ['low', 'medium', 'high'],
      dtmfDetection: 'boolean',
      reportInputDuringAgentSpeech: 'text',
      preemptible: 'boolean',
      hints: 'text',
      debug: 'text',
      elevenlabsTextNormalization: ['on', 'auto', 'off'],
      intelligenceService: 'text',
      profanityFilter: 'boolean',
      partialPrompts: 'boolean',
      events: 'text',
      // Lower case in the official library, unlike Twilio's docs.
      backgroundnoisereduction: 'text',
      deepgramsmartformat: 'text',
      ignorebackchannel: 'text',
      speechtimeout: 'text',
    },
    children: ['Language', 'Parameter'],
  },
  Language: {
    attributes: {
      code: 'text',
      ttsProvider: 'text',
      voice: 'text',
      transcriptionProvider: 'text',
      speechModel: 'text',
    },
  },
  Stream: {
    attributes: {
      url: 'text',
      name: 'text',
      track: ['inbound_track', 'outbound_track', 'both_tracks'],
      ...CALLBACK,
    },
    missing: ['audioFormat', 'connectorName', 'sampleRate'],
    children: ['Parameter'],
  },
  Parameter: { attributes: { name: 'text', value: 'text' } },
  Config: { attributes: { name: 'text', value: 'text' } },
};
