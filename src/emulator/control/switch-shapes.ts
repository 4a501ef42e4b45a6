/** The carrier's switches, as a seed and the control API write them. Owns: the values a switch can have. */
import { body, count, flag, oneOf } from './read-body';

const LONGEST_TWIML = 1_000_000;

export const SWITCHES = body({
  dialActionOnCallerHangUp: oneOf(['fire', 'do-not-fire']),
  redirectEndsConference: flag(),
  kickedLeg: oneOf(['goes-on', 'ends']),
  updateRingingInbound: oneOf(['refused', 'accepted']),
  webhookRetry: oneOf(['connection-failure', 'at-least-once']),
  recordDigitsOnHangUp: oneOf(['hangup', 'empty']),
  interruptedConferenceStatus: oneOf(['answered', 'completed']),
  longestTwimlOnUpdate: count(1, LONGEST_TWIML),
  virtualAgentDefaultAction: oneOf(['none', 'current-document']),
  streamStoppedAfterError: flag(),
  sipAndClientStatus: oneOf(['completed-only', 'all-events']),
  chatStateFields: oneOf(['both', 'documented', 'observed']),
  restAsksPreWebhooks: flag(),
  inboundAfterClosed: oneOf(['opens-new', 'lost']),
  connectSockets: oneOf(['open', 'scripted']),
  partyDetection: oneOf(['meanwhile', 'before']),
  delivery: oneOf(['in-turn', 'concurrent']),
}).partial();
