/** How a call is now, as Twilio has it. Owns: the request (Twilio docs: Call resource, fetch). */
import { isFinalStatus, type FinalLegStatus } from '../call/leg';
import type { RestClient } from './rest-client';
import { restFailure, type RestFailure } from './rest-failure';

/** `gone`: no such call is known any more, or it has ended; when, in ms since the epoch, where that is told. */
export type CallState =
  | { is: 'open' }
  | { is: 'gone'; status: FinalLegStatus; endedAt?: number }
  | { is: 'unknown'; failure: RestFailure };

/** Never rejects. */
export async function readCall(client: RestClient, sid: string): Promise<CallState> {
  try {
    const { status, endTime } = await client.calls(sid).fetch();
    if (!isFinalStatus(status)) return { is: 'open' };
    const endedAt = endTime instanceof Date ? endTime.getTime() : NaN;
    return { is: 'gone', status, ...(Number.isFinite(endedAt) ? { endedAt } : {}) };
  } catch (error) {
    const failure = restFailure(error);
    if (failure.kind === 'gone') return { is: 'gone', status: 'completed' };
    return { is: 'unknown', failure };
  }
}
