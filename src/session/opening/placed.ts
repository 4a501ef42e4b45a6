/** Owns: what the snapshot keeps of a call that we place. */
import type { JsonObject } from '../../lib/json';

/** What was asked for with a call that we place, and what came of it. */
export interface PlacedCall {
  params: JsonObject;
  attempts: number;
  pauseSeconds: number;
  quietHours: { from: string; to: string; timeZone: string } | null;
  /** its flow has something to say to a machine */
  takesMachines: boolean;
  /** null: it is not known yet */
  outcome: 'answered' | 'machine' | 'busy' | 'no-answer' | 'failed' | null;
}
