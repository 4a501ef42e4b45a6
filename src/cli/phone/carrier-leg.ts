/** A leg as the API shows it of the local carrier. Owns: the questions asked of one. */
export interface CarrierLeg {
  sid: string;
  parentSid: string | null;
  from: string;
  to: string;
  /** whose phone it is */
  party: string;
  direction: string;
  status: string;
  /** ms of the carrier's clock */
  createdAt: number;
  /** keys and words mean something just now */
  isListening: boolean;
  /** oldest first; in a list it is left out */
  heard?: string[];
}

/** Twilio docs: Call resource, CallStatus. */
const FINAL = ['completed', 'busy', 'failed', 'no-answer', 'canceled'];

export function isOver({ status }: Pick<CarrierLeg, 'status'>): boolean {
  return FINAL.includes(status);
}

/** `client:agent-1` is agent-1. */
export function nameOf({ party }: Pick<CarrierLeg, 'party'>): string {
  return party.replace(/^client:/, '');
}
