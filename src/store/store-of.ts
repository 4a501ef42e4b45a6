/**
 * The store by its parts: what is read from a database that is open here, and what is written wherever writes are made.
 * Must not know: what sessions, tasks or settings mean.
 */
import type { Store } from '../runtime/ports';
import { accounts } from './accounts';
import { agentChatReads } from './agent-chats';
import { agentReads } from './agents';
import { apiTokens } from './api-tokens';
import { asks } from './asks';
import { audit } from './audit';
import { deadLetters } from './dead-letters';
import type { Driver } from './driver';
import { endedSessions } from './ended-sessions';
import { forgetting } from './forgetting';
import { jobs } from './jobs';
import { looks } from './looks';
import { messageReads } from './messages';
import { notedFiles } from './noted-files';
import { optOuts } from './opt-outs';
import type { Order } from './order';
import { probe } from './probe';
import { releases } from './releases';
import { reservations } from './reservations';
import { results } from './results';
import { sessionReads } from './sessions';
import { settings } from './settings';
import { tasks } from './tasks';
import { turns } from './turn';
import { placeReads } from './waits';
import { waitingIn } from './waiting-in';
import { ways } from './ways';
import type { Writes } from './writes';

/** @param order what must follow each other on this side */
export function storeOf(db: Driver, writes: Writes, order: Order): Omit<Store, 'close'> {
  const count = db.prepare<{ live: number; tasks: number }>(
    "SELECT (SELECT count(*) FROM session WHERE phase <> 'closed') AS live, " +
      '(SELECT count(*) FROM task) - (SELECT count(*) FROM task WHERE buried_at IS NOT NULL) AS tasks',
  );
  const total = db.prepare<{ total: number }>('SELECT count(*) AS total FROM session');
  const due = tasks(db, writes);
  return {
    ...turns(db, writes, order, due.finishTask),
    ...sessionReads(db),
    ...endedSessions(db),
    ...forgetting(db, writes),
    ...due,
    ...looks(db, writes),
    ...deadLetters(db, writes),
    ...asks(db, writes),
    ...optOuts(db, writes),
    ...notedFiles(db, writes),
    ...agentReads(db),
    ...placeReads(db),
    ...reservations(db, writes, order),
    waitingIn: waitingIn(db),
    ...agentChatReads(db),
    ...messageReads(db),
    ...releases(db, writes),
    ...results(db, writes),
    ...ways(db, writes),
    ...settings(db, writes),
    ...accounts(db, writes),
    ...apiTokens(db, writes),
    ...audit(db, writes),
    ...jobs(db, writes),
    ...probe(db, writes),
    // The file belongs to one process.
    listen: () => () => undefined,
    say: () => Promise.resolve(),
    counts: async () => count.get() ?? { live: 0, tasks: 0 },
    total: async () => total.get()?.total ?? 0,
  };
}
