/** A leg of somebody who was rung, in the core stage. Owns: the type. */
import type { FinalLegStatus, LegRef } from '../call/leg';
import type { Scheduled } from '../lib/clock';

export interface AgentLeg {
  ref: LegRef | 'dialled';
  /** dialled: how the core names it, where it asks for a document */
  asks?: LegRef;
  sid: string;
  party: string;
  state: 'ringing' | 'asked' | 'joined' | 'gone';
  answeredAt: number;
  /** the conference ends when this leg leaves it */
  endOnExit: boolean;
  /** how it ended, once it is gone */
  status?: FinalLegStatus;
  timeout?: Scheduled;
}
