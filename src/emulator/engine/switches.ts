/**
 * Behaviour nobody has confirmed on live Twilio. Owns: the choices and their defaults, so that an
 * application can be tried with both. Must not know: who asks.
 */
export interface Switches {
  /** whether a Dial's action is requested when the caller hangs up */
  dialActionOnCallerHangUp: 'fire' | 'do-not-fire';
  /** whether redirecting a leg with endConferenceOnExit ends the conference */
  redirectEndsConference: boolean;
  /** what a leg that joined by TwiML does after it was removed by REST */
  kickedLeg: 'goes-on' | 'ends';
  /** REST update of an inbound call that was not answered yet: error 21220, or done */
  updateRingingInbound: 'refused' | 'accepted';
  /** what is tried again when a webhook's URL does not say so itself */
  webhookRetry: 'connection-failure' | 'at-least-once';
  /** Digits of a Record action when the caller hung up */
  recordDigitsOnHangUp: 'hangup' | 'empty';
  /** DialCallStatus when a redirect interrupts a Dial with a Conference */
  interruptedConferenceStatus: 'answered' | 'completed';
  /** characters of Twiml accepted by a REST update (Twilio's docs say so for create only) */
  longestTwimlOnUpdate: number;
  /** where a Connect with a VirtualAgent goes without an action; Twilio's pages disagree */
  virtualAgentDefaultAction: 'none' | 'current-document';
  /** whether a Stream that failed is told of with stream-stopped too, after stream-error */
  streamStoppedAfterError: boolean;
  /** whether Stream and ConversationRelay open the WebSocket they name, or a script is the far end (virtualAgents) */
  connectSockets: 'open' | 'scripted';
  /** what the status callback tells of a call from a SIP or Client caller: its end, or all of its progress */
  sipAndClientStatus: 'completed-only' | 'all-events';
  /** fields of onConversationStateUpdated: those of Twilio's docs, those seen on live Twilio, or all */
  chatStateFields: 'both' | 'documented' | 'observed';
  /** whether REST requests with X-Twilio-Webhook-Enabled ask pre-action webhooks too, or tell post-action ones only */
  restAsksPreWebhooks: boolean;
  /** what a message from outside does whose conversation is closed */
  inboundAfterClosed: 'opens-new' | 'lost';
  /** whether a participant and a dialled party are connected while it is found out who answered, or only then */
  partyDetection: 'meanwhile' | 'before';
  /** each webhook as soon as it is due, or one after another in the order of their causes, for all calls */
  delivery: 'concurrent' | 'in-turn';
}

export const DEFAULT_SWITCHES: Switches = {
  dialActionOnCallerHangUp: 'fire',
  redirectEndsConference: true,
  kickedLeg: 'goes-on',
  updateRingingInbound: 'refused',
  webhookRetry: 'connection-failure',
  recordDigitsOnHangUp: 'hangup',
  interruptedConferenceStatus: 'answered',
  longestTwimlOnUpdate: 4000,
  virtualAgentDefaultAction: 'none',
  streamStoppedAfterError: false,
  connectSockets: 'open',
  sipAndClientStatus: 'completed-only',
  chatStateFields: 'both',
  restAsksPreWebhooks: true,
  inboundAfterClosed: 'opens-new',
  partyDetection: 'meanwhile',
  delivery: 'concurrent',
};
