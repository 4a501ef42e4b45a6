/** A CRM whose answers are remembered. Owns: what this process has seen of it since it started, and trying it without a session. */
import { randomUUID } from 'node:crypto';
import type { CrmSeen } from '../runtime/records-port';
import type { Crm } from './crm';

export interface WatchedCrm extends Crm {
  seen(): CrmSeen;
}

export function watchedCrm(crm: Crm): WatchedCrm {
  const seen: CrmSeen = { taken: 0, lastTakenAt: null, lastTrouble: null };
  return {
    async send(message, now) {
      const answer = await crm.send(message, now);
      if (answer.outcome !== 'done') seen.lastTrouble = { at: now, reason: answer.reason };
      else {
        seen.taken += 1;
        seen.lastTakenAt = now;
      }
      return answer;
    },
    seen: () => ({ ...seen }),
  };
}

/** A record that says it is a test: a CRM may keep it or not. */
export function testMessage(now: number): { key: string; body: string } {
  const key = `test-${randomUUID()}`;
  return { key, body: JSON.stringify({ event: 'test', id: key, at: new Date(now).toISOString() }) };
}
