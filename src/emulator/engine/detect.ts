/**
 * Finding out who or what answered (Twilio docs: Answering Machine Detection). Owns: how long that takes, what is
 * found, and telling of it when the call did not wait. Must not know: ringing.
 */
import type { RingResult } from '../phones/behaviour';
import type { Form } from './carrier-event';
import type { Address, Detection } from './handling';
import type { Leg } from './leg';

type Answer = Extract<RingResult, { answered: true }>;

/** @throws Interrupted when the call is to wait for the result */
export async function detect(leg: Leg, answer: Answer): Promise<void> {
  const { detection, sendDigits } = leg.handling;
  if (!detection) return;
  const { journal, clock, timing, switches } = leg.network;
  // Twilio docs: Create a call, SendDigits.
  if (sendDigits !== undefined)
    return journal.warning(21263, 'MachineDetection is ignored, as SendDigits is given', leg.record.sid);
  const ms = Math.min(timing.detectionMs, detection.timeoutMs);
  const result = timing.detectionMs > detection.timeoutMs ? 'unknown' : answererOf(answer, detection);
  const { told, waits } = detection;
  if (!told && waits !== 'call')
    journal.warning(21262, 'No AMD status callback URL provided', leg.record.sid);
  const found = (): void => {
    leg.record.answeredBy = result;
    const how = detection.how ? { how: detection.how } : {};
    journal.tell({ kind: 'detected', call: leg.record.sid, answeredBy: result, ...how });
    if (told) tell(leg, told, { AnsweredBy: result, MachineDetectionDuration: String(ms) });
  };
  if (waits === 'call' || (waits === 'party' && switches.partyDetection === 'before')) {
    await leg.sleep(ms);
    return found();
  }
  const timer = clock.after(ms, found);
  void leg.over.then(() => timer.cancel());
}

/** Twilio docs: AsyncAmdStatusCallback; of the call it names its SID alone. */
function tell({ network, record }: Leg, to: Address, found: Form): void {
  const form = { CallSid: record.sid, AccountSid: network.accountSid, ...found };
  void network.postman.send({ kind: 'callback', call: record.sid, ...to, form });
}

function answererOf({ isMachine, soundsLike }: Answer, { until }: Detection) {
  if (soundsLike) return soundsLike;
  if (!isMachine) return 'human';
  return until === 'start' ? 'machine_start' : 'machine_end_beep';
}
