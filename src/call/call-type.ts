/**
 * Types of calls. Owns: the list. `inbound` comes from the phone network, `web` from a browser or app
 * (Twilio: Client); the last four are calls that we placed.
 */
export const CALL_TYPES = [
  'inbound',
  'inbound-sip',
  'web',
  'outbound',
  'api',
  'callback',
  'campaign',
] as const;

export type CallType = (typeof CALL_TYPES)[number];

/** Types of calls that are placed by us rather than received. */
export const PLACED_CALL_TYPES = ['outbound', 'api', 'callback', 'campaign'] as const;

export type PlacedCallType = (typeof PLACED_CALL_TYPES)[number];
