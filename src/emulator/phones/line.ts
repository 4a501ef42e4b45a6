/**
 * The carrier as a phone sees it. Owns: what a phone's side of a call needs of the carrier's side.
 */
import type { CallRecord, FinalCallStatus } from '../engine/call-record';
import type { Listener } from '../engine/listener';
import type { Network } from '../engine/network';

export interface Line {
  readonly network: Network;
  readonly record: CallRecord;
  readonly isAnswered: boolean;
  readonly isOver: boolean;
  /** the verb that hears what is pressed and said, if one does */
  readonly listener: Listener | undefined;
  /** whoever notices that somebody speaks, for so many ms */
  readonly whenSpeaking: ((ms: number) => void) | undefined;
  /** The phone ends the call. */
  end(status: FinalCallStatus, by: 'party'): void;
}
