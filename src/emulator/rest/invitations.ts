/**
 * Parties that are being rung into conferences. Owns: who is invited and not there yet; for Twilio they
 * are participants already (Twilio docs: Participant resource). Must not know: how they are rung.
 */
import type { Conference } from '../engine/conference';
import type { Participant } from '../engine/participant';

export class Invitations {
  private readonly open = new Map<Conference, Set<Participant>>();

  /** @returns what ends the invitation, however it ended */
  add(conference: Conference, participant: Participant): () => void {
    const invited = this.open.get(conference) ?? new Set();
    this.open.set(conference, invited.add(participant));
    return () => {
      invited.delete(participant);
      if (invited.size === 0) this.open.delete(conference);
    };
  }

  /** Those in the conference and those invited, in the order they came. */
  participants(conference: Conference): Participant[] {
    return [...conference.participants, ...(this.open.get(conference) ?? [])];
  }
}
