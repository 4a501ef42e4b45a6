/**
 * The shell around the core: receives events, saves turns, wakes the outbox. Owns: that a turn sees
 * the release its session is pinned to and the newest settings.
 */
import type { SessionEvent } from '../call/event';
import { isCurrent } from '../session/read-snapshot';
import type { World } from '../session/world';
import { computeTurn, OldSnapshot, opensSession } from './compute-turn';
import { liveSessions } from './live-pages';
import { observeTurn } from './observe-turn';
import { Outbox } from './outbox';
import { perform } from './perform';
import type { TurnCommit, TurnResult } from './ports';
import { Reconciler, READS_PER_SECOND } from './reconcile';
import type { SessionRow } from './rows';
import type { RuntimeDeps } from './runtime-deps';
import { logTurn } from './session-log';
import { upgradeSession } from './upgrade';
import { createWatchers, type Looks, type Watcher, type Watchers } from './watchers';

export interface Received {
  sessionId: string;
  /** unique within the session: the same key again gets the same reply and no second step */
  key: string;
  event: SessionEvent;
  taskId?: number;
}

/** What came of an event, and what its turn saved; null: it saved nothing. */
export interface Outcome extends TurnResult {
  commit: TurnCommit | null;
}

export interface Runtime {
  /** One event, durably. Resolves after it is on disk, with the document to answer (null: none). */
  receive(received: Received): Promise<Outcome>;
  /**
   * Goes on with what was due, has the carrier asked what was missed, and makes live sessions ready that an older program
   * left, beside webhooks: a session that is asked for before is made ready then.
   */
  start(): Promise<void>;
  /** Tells a watcher of every saved turn of a session, in their order. @returns how to stop that */
  watch<Seen>(sessionId: string, watcher: Watcher<Seen>): () => void;
  /** Calls `listener` after every saved turn of any session of this process. @returns how to stop that */
  watchAny(listener: () => void): () => void;
  /** Another process has saved a turn of this session, or of any. */
  heard(sessionId: string | null): void;
  /** Something in the store is due that no turn made due. */
  wake(): void;
  /** Resolves when nothing is being received or carried out. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

export function createRuntime(deps: RuntimeDeps): Runtime {
  const { store, clock } = deps;
  let receiving = 0;
  let preparing = Promise.resolve();
  let stopping = false;
  const watchers = createWatchers();
  const outbox = new Outbox({
    store,
    clock,
    log: deps.log,
    ...(deps.observers ? { observers: deps.observers } : {}),
    perform: (task, effect) => perform(deps, task, effect),
    feed: async (task, event, completes) => {
      await receive({
        sessionId: task.sessionId,
        key: `task:${task.id}:${event.type}`,
        event,
        ...(completes ? { taskId: task.id } : {}),
      });
    },
  });

  const reconciler = new Reconciler({
    ...{ store, clock, carrier: deps.carrier, log: deps.log },
    readsPerSecond: deps.readsPerSecond ?? READS_PER_SECOND,
    tell: (sessionId, key, event) => receive({ sessionId, key, event }),
  });

  async function receive(received: Received): Promise<Outcome> {
    receiving += 1;
    try {
      return await turn(deps, { outbox, reconciler, watchers }, received);
    } finally {
      receiving -= 1;
    }
  }

  const busy = (): boolean => receiving > 0 || outbox.busy() || reconciler.busy();
  return {
    receive,
    async start() {
      await store.releaseLeases();
      outbox.wake();
      preparing = prepareAll(deps, reconciler, () => stopping);
    },
    watch: (sessionId, watcher) => watchers.add(sessionId, watcher),
    watchAny: (listener) => watchers.addAny(listener),
    heard: (sessionId) => (sessionId === null ? watchers.tellAll() : watchers.tell(sessionId, new Map())),
    wake: () => outbox.wake(),
    async idle() {
      await preparing;
      do await Promise.all([outbox.idle(), reconciler.idle()]);
      while (busy() && (await new Promise((resolve) => setImmediate(resolve, true))));
    },
    async stop() {
      stopping = true;
      await Promise.all([preparing, outbox.stop(), reconciler.stop()]);
    },
  };
}

async function prepareAll(deps: RuntimeDeps, reconciler: Reconciler, isOver: () => boolean): Promise<void> {
  try {
    await reconciler.start();
    for await (const row of liveSessions(deps.store)) {
      if (isOver()) return;
      await prepare(deps, row);
    }
  } catch (error) {
    deps.log.error(
      'what a start does for live sessions could not be finished; each is made ready when it is asked for',
      {
        error: String(error),
      },
    );
  }
}

/** A live session can go on: its release is there, and its snapshot is of today's format. */
async function prepare(deps: RuntimeDeps, { id, release, snapshot }: SessionRow): Promise<void> {
  try {
    if (!deps.releases.get(release)) await deps.releases.fetch(release);
    if (!isCurrent(snapshot)) await upgradeSession(deps, id);
  } catch (error) {
    deps.log.error('a live session is parked: it cannot go on with this program', {
      session: id,
      error: String(error),
    });
  }
}

interface Woken {
  outbox: Outbox;
  reconciler: Reconciler;
  watchers: Watchers;
}

async function turn(deps: RuntimeDeps, woken: Woken, received: Received): Promise<Outcome> {
  const { store, clock, releases, renderer } = deps;
  const { sessionId, key, event, taskId } = received;
  const observed = observeTurn(deps, { sessionId, event: event.type });
  let missing: string | null = null;
  const last: { commit: TurnCommit | null; looks: Looks } = { commit: null, looks: new Map() };
  const result = await store
    .turn({ sessionId, key, at: clock.now(), ...(taskId === undefined ? {} : { taskId }) }, (row) => {
      const release = row?.release ?? (opensSession(event) ? event.release : releases.newest().hash);
      const catalog = releases.get(release);
      if (!catalog) {
        missing = release;
        throw new Error(`release ${release} is not loaded`);
      }
      const { settings, env, secrets = {}, optOuts } = deps;
      const world: World = {
        catalog,
        settings: settings.current(),
        env,
        secrets,
        optedOut: optOuts.current(),
      };
      const { hasCrm } = deps.records;
      const computed = computeTurn(row, { sessionId, event, world, renderer, now: clock.now(), hasCrm });
      last.commit = computed.commit;
      if (computed.commit) last.looks = woken.watchers.look(computed.commit);
      return computed;
    })
    .catch(async (error: unknown) => {
      if (error instanceof OldSnapshot) await upgradeSession(deps, sessionId);
      else if (missing === null) {
        observed({ outcome: 'failed', commit: null });
        throw error;
      } else await releases.fetch(missing);
      return null;
    });
  if (result === null) return turn(deps, woken, received);
  const saved = result.outcome === 'saved' ? last.commit : null;
  observed({ outcome: result.outcome, commit: saved });
  if (last.commit) wakeAfter(woken, last.commit, event);
  if (saved) {
    logTurn(deps.log, saved);
    deps.saved?.(saved);
    woken.watchers.tell(sessionId, last.looks);
  }
  deps.log.debug('turn', { session: sessionId, event: event.type, outcome: result.outcome });
  return { outcome: result.outcome, reply: result.reply, commit: saved };
}

/** Whoever carries out what a saved turn has made due looks in time. */
function wakeAfter({ outbox, reconciler }: Woken, commit: TurnCommit, event: SessionEvent): void {
  const at = earliest(commit);
  if (offersAgents(commit, event)) outbox.wake();
  else if (at !== null) outbox.wake(at);
  if (commit.lookAt !== undefined) reconciler.wake(commit.lookAt);
}

/** True when the store may have offered an agent to some session: that is due at once. */
function offersAgents({ agents, waits, session }: TurnCommit, event: SessionEvent): boolean {
  return (
    agents.length > 0 || waits.length > 0 || event.type === 'agents.ranked' || session.phase === 'closed'
  );
}

/** When the first task of a turn is due, or null when it made none. */
function earliest(
  commit: { effects: { dueAt: number }[]; timersSet: { dueAt: number }[] } | null,
): number | null {
  const times = [...(commit?.effects ?? []), ...(commit?.timersSet ?? [])].map((one) => one.dueAt);
  return times.length === 0 ? null : Math.min(...times);
}
