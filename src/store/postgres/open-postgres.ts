/**
 * The store in PostgreSQL, which any number of equal processes share. Owns: its composition, its start and its end.
 */
import { join } from 'node:path';
import { systemClock, type Clock } from '../../lib/clock';
import type { News } from '../../runtime/news';
import type { Store, TurnCommit } from '../../runtime/ports';
import { HeldSessions } from '../held-sessions';
import { accounts } from './accounts';
import { agentReads } from './agents';
import { apiTokens } from './api-tokens';
import { asks } from './asks';
import { audit } from './audit';
import { jobs } from './jobs';
import { type Database, openDatabase } from './database';
import { Patience } from './gone';
import { looks } from './looks';
import type { Upgrading } from '../migrations';
import { migrate } from './migrate';
import { Order } from '../order';
import { Others, told } from './others';
import { people } from './people';
import { enterProcess, leaveProcess } from './process-row';
import { releases } from './releases';
import { reservations } from './reservations';
import { PROVE_ROOM, Room } from './room';
import { waitingIn } from './waiting-in';
import { results } from './results';
import { ways } from './ways';
import { moreReads, sessionReads } from './sessions';
import { settings } from './settings';
import { tasks } from './tasks';
import { turn } from './turn';

/** Whoever ends does not wait longer for a server that stands still. */
const LEAVE_MS = 2000;

export interface PostgresOptions {
  /** postgres://user:password@host:5432/database */
  url: string;
  /** dates the migrations, and is compared with the database's; default: the system's */
  clock?: Clock;
  /** told of what went wrong and was borne: a lost connection, a pulse without answer, a clock that is off */
  onTrouble?(what: string, error: unknown): void;
  onUpgrade?: Upgrading;
}

/**
 * Opens the store and brings its tables up to date; other processes may do the same at this moment.
 * @throws if the database cannot be reached, or its tables are not ours; the password is not told
 */
export async function openPostgres(options: PostgresOptions): Promise<Store> {
  const { url, clock = systemClock, onTrouble = () => undefined, onUpgrade } = options;
  const room = new Room();
  const db = openDatabase(url, room, (error) => onTrouble('a connection to the database was lost', error));
  try {
    await migrate(db, join(__dirname, 'sql'), clock.now(), onUpgrade);
    const self = await enterProcess(db);
    const others = new Others({ url, sql: db, self, clock, onTrouble });
    await others.open();
    return postgresStore(db, self, others, room);
  } catch (error) {
    await db.close();
    throw new Error(`cannot open the database ${placeOf(url)}: ${reason(error)}`, { cause: error });
  }
}

function postgresStore(db: Database, self: number, others: Others, room: Room): Store {
  const writes = new Order();
  const held = new HeldSessions();
  const patience = new Patience();
  const say = (news: News): string => told(self, news);
  const news = (commit: TurnCommit): string | null => (isWatched(commit) ? say(sessionNews(commit)) : null);
  let open = true;
  return {
    turn: (request, compute) =>
      writes.run(`session ${request.sessionId}`, () => turn({ db, held, patience, news }, request, compute)),
    ...sessionReads(db),
    ...moreReads(db),
    ...tasks(db, writes, self),
    ...looks(db, writes),
    ...asks(db, writes),
    ...agentReads(db),
    ...reservations(db, writes),
    waitingIn: waitingIn(db),
    ...results(db),
    ...ways(db),
    ...releases(db, writes, say({ of: 'release' })),
    ...people(db, writes, say({ of: 'opt-outs' })),
    ...accounts(db, writes),
    ...apiTokens(db),
    ...audit(db),
    ...jobs(db),
    ...settings(db, writes, say({ of: 'settings' })),
    listen: (listener) => others.listenTo(listener),
    async say(what) {
      await db.rows("SELECT pg_notify('aftercall', $1)", say(what));
    },
    async check(at) {
      await db.rows(
        'INSERT INTO probe (id, at) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET at = excluded.at',
        at,
      );
      await room.wait(() => db.rows(PROVE_ROOM));
    },
    async close() {
      if (!open) return;
      open = false;
      await writes.close();
      await others.close();
      await leaveProcess(db.within(LEAVE_MS), self).catch(() => undefined);
      await db.close();
    },
  };
}

/** Chats are watched by customers and agents; nobody watches a call. */
function isWatched({ session }: TurnCommit): boolean {
  return session.channel !== 'voice';
}

function sessionNews({ session }: TurnCommit): News {
  return { of: 'session', id: session.id };
}

/** Without user and password. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/** Refused by each address of a host is an error without a message of its own. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message || ((error as NodeJS.ErrnoException).code ?? error.name);
}
