/**
 * Sends a session to the CRM until it is there or nobody believes in it any more. Owns: how often, and how
 * long between. The store keeps the task, so that a restart goes on where a crash stopped; the key makes
 * sending twice one effect.
 */
import type { Log } from '../log';
import type { Carried, Store } from '../runtime/ports';
import type { SessionRecords } from '../runtime/records-port';
import type { Crm, CrmAnswer } from './crm';
import { crmMessage } from './crm-message';
import { readRecord } from './read-record';

export const MOST_ATTEMPTS = 12;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 3_600_000;
/** From a second to an hour in eight steps: an outage of hours is outlived. */
const GROWTH = 3;

export interface SendToCrmDeps {
  store: Store;
  /** null: there is none, and sending does nothing */
  crm: Crm | null;
  log: Log;
  /** from 0 up to 1 */
  random: () => number;
}

export function sendToCrm({ store, crm, log, random }: SendToCrmDeps): SessionRecords['sendToCrm'] {
  return async ({ sessionId, attempt, now }): Promise<Carried> => {
    if (!crm) return { events: [] };
    const answer = await sendOnce(store, crm, sessionId, now);
    if (answer.outcome === 'done') return { events: [] };
    const { reason } = answer;
    const about = { session: sessionId, attempt, reason };
    if (answer.outcome === 'refused') {
      log.error('the CRM refused a session', about);
      return { dead: reason };
    }
    if (attempt >= MOST_ATTEMPTS) {
      log.error('the CRM could not be told of a session', about);
      return { dead: `${reason}, ${attempt} times` };
    }
    log.warn('the CRM will be told of a session later', about);
    return { retryInMs: pauseMs(attempt, answer.afterMs ?? 0, random()) };
  };
}

async function sendOnce(store: Store, crm: Crm, sessionId: string, now: number): Promise<CrmAnswer> {
  try {
    return await crm.send(crmMessage(await readRecord(store, sessionId)), now);
  } catch (error) {
    // What it says may quote the session.
    const name = error instanceof Error ? error.name : 'error';
    return { outcome: 'again', reason: `the session could not be read (${name})` };
  }
}

/** Full jitter: anything up to the bound, so that what failed together does not come back together. */
function pauseMs(attempt: number, atLeast: number, chance: number): number {
  const bound = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * GROWTH ** (attempt - 1));
  return Math.max(Math.min(atLeast, LONGEST_PAUSE_MS), Math.ceil(bound * chance));
}
