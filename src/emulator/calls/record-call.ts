/** Recording a call from its answer to its end (Twilio docs: Create a call, Record). Owns: when it starts and stops. */
import type { Leg } from '../engine/leg';

/** Starts if the call was to be recorded; to be called once it is answered. */
export function recordCall(leg: Leg): void {
  const { recording: plan } = leg.handling;
  if (!plan) return;
  const { recordings } = leg.network;
  const recording = recordings.start({ callSid: leg.record.sid }, plan);
  void leg.over.then(() => recordings.stop(recording));
}
