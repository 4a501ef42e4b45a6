/**
 * Where a document is played. Owns: what tells the customer's documents from an agent's.
 * Must not know: verbs.
 */
import type { twiml } from 'twilio';

/** What a verb needs to know of the leg and of our addresses. All are absolute URLs. */
export interface Place {
  /** where the leg goes with its answer */
  action: string;
  /** where another application sends the leg when it is done with it */
  returnTo: string;
  /** where the conference reports */
  conference: string;
  /** where the leg of that number asks for its document once it is answered */
  dialled(leg: number): string;
  /** where the recording of the leg reports */
  recording: string;
  /** where is told what was said into the recording of this document */
  transcription: string;
  /** where a virtual agent's own connection reports; null: it cannot */
  virtualAgent: string | null;
  /** SID of the account that connects our calls; null: not told */
  accountSid: string | null;
  /** the address of an audio file of ours, by its path */
  audio(path: string): string;
  /** the leg's participantLabel */
  label: string;
  /** true: the customer's leg; a conference begins and ends with the others */
  leads: boolean;
  /** what the leg does when nothing else holds it */
  goOn(response: twiml.VoiceResponse): void;
}
