/**
 * What other settings would have done to sessions that have ended. Owns: going through the sessions of a
 * period in small pieces, so that live calls are not kept waiting. Nothing is saved. Earlier asks of a
 * person are those that really happened, not those that would have.
 */
import type { Settings } from '../settings/read-settings';
import { resolvePostSession } from '../settings/resolve';
import { agentLegWith } from '../transfer/agent-leg';
import { needsHistory, type Decision, type RuleLine } from '../transfer/decide';
import type { DecisionInputs } from '../transfer/inputs';
import { virtualAgentFacts } from '../transfer/virtual-agent-facts';
import { dayStart } from '../transfer/local-time';
import { compare, type Outcome } from '../transfer/what-if';
import type { LongWork } from './long-work';
import { pages } from './pages';
import type { Store } from './ports';
import type { EndedDecision } from './rows';

/** Small enough that a live call never waits longer than some 20 ms for a page. */
const PAGE = 25;
const MOST_SESSIONS = 50_000;
const MOST_DIFFERENCES = 500;

export interface WhatIfDeps {
  store: Pick<Store, 'endedDecisions' | 'askHistory'>;
  /** true when the newest release has this flow */
  hasFlow(name: string): boolean;
}

export interface WhatIfQuestion {
  now: Settings;
  proposed: Settings;
  /** ends of sessions in [from, to), ms since the epoch */
  from: number;
  to: number;
}

/** What a decision comes to; `offered`: the customer would have been asked first. */
export type BriefOutcome = Pick<
  Outcome,
  'transfer' | 'offered' | 'status' | 'virtualAgent' | 'road' | 'failedRule' | 'reason'
>;

export interface Difference {
  sessionId: string;
  endedAt: number;
  recorded: Pick<Decision, 'transfer' | 'virtualAgent' | 'failedRule'>;
  before: BriefOutcome;
  after: BriefOutcome;
  /** the rule that makes the difference, with the settings it read */
  because: { rule: string; reason: string; settings: RuleLine['settings'] } | null;
}

export interface WhatIfReport {
  /** how many sessions were looked at */
  sessions: number;
  /** decisions of older versions of this program, which do not hold what would be needed */
  skipped: number;
  changed: number;
  /** how many of the sessions get a virtual agent, with the settings of now and the proposed ones */
  transfers: { before: number; after: number };
  /** newest first */
  differences: Difference[];
  /** what was left out: sessions after the first 50,000, differences after the newest 500 */
  truncated: { sessions: boolean; differences: boolean };
}

/** Decides every session of the period with both settings and tells where they differ. @throws the reason of a signal that is aborted */
export async function whatIf(
  deps: WhatIfDeps,
  question: WhatIfQuestion,
  { signal, progress }: LongWork = {},
): Promise<WhatIfReport> {
  const { from, to } = question;
  const report: WhatIfReport = {
    ...{ sessions: 0, skipped: 0, changed: 0, transfers: { before: 0, after: 0 }, differences: [] },
    truncated: { sessions: false, differences: false },
  };
  const read = (after?: EndedDecision) =>
    deps.store.endedDecisions({ from, to, limit: PAGE, ...(after ? { after } : {}) });
  for await (const page of pages(PAGE, read)) {
    signal?.throwIfAborted();
    for (const session of page) await addSession(deps, question, session, report);
    // Sessions come in order of their ends: how far the walk is in the period, in percent.
    progress?.('deciding', percent((page.at(-1)?.endedAt ?? to) - from, to - from), 100);
    if (page.length === PAGE && report.sessions + report.skipped >= MOST_SESSIONS) {
      report.truncated.sessions = true;
      break;
    }
    if (report.differences.length > MOST_DIFFERENCES * 2) keepNewest(report, MOST_DIFFERENCES);
  }
  keepNewest(report, MOST_DIFFERENCES);
  return report;
}

function percent(part: number, whole: number): number {
  return whole <= 0 ? 100 : Math.floor((part / whole) * 100);
}

async function addSession(
  deps: WhatIfDeps,
  question: WhatIfQuestion,
  session: EndedDecision,
  report: WhatIfReport,
): Promise<void> {
  const decision = JSON.parse(session.decision) as Decision;
  if (!isComplete(decision.inputs)) return void (report.skipped += 1);
  report.sessions += 1;
  const { transfer, virtualAgent, failedRule } = decision;
  const before = await withSettings(deps, question.now, decision.inputs);
  const next = await withSettings(deps, question.proposed, decision.inputs);
  const { changed, because, ...outcomes } = compare(before, next);
  report.transfers.before += Number(outcomes.before.transfer);
  report.transfers.after += Number(outcomes.after.transfer);
  if (!changed) return;
  report.changed += 1;
  report.differences.push({
    ...{ sessionId: session.id, endedAt: session.endedAt },
    recorded: { transfer, virtualAgent, failedRule },
    before: brief(outcomes.before),
    after: brief(outcomes.after),
    because: because && { rule: because.name, reason: because.reason, settings: because.settings },
  });
}

/** The sealed inputs as they would be under these settings. */
export async function withSettings(
  { store, hasFlow }: WhatIfDeps,
  settings: Settings,
  sealed: DecisionInputs,
): Promise<DecisionInputs> {
  const { effective, fields, scope } = resolvePostSession(settings, {
    ...{ channel: sealed.channel, type: sealed.sessionType, queue: sealed.queue },
  });
  const inputs: DecisionInputs = {
    ...sealed,
    ...{ postSession: effective, fields, scope, settingsVersion: settings.version, asked: null },
    virtualAgents: virtualAgentFacts(settings, effective, hasFlow),
    agentLegLive: agentLegWith(effective, sealed),
  };
  if (!needsHistory(inputs)) return inputs;
  const { sessionId, person, queue, at } = inputs;
  const asked = await store.askHistory({
    ...{ sessionId, person, at },
    queue: fields.dailyCap.scope === 'queue' ? queue : null,
    daySince: dayStart(at, effective.dailyCap?.timeZone ?? 'UTC'),
  });
  return { ...inputs, asked };
}

function brief({ transfer, offered, status, virtualAgent, road, failedRule, reason }: Outcome): BriefOutcome {
  return { transfer, offered, status, virtualAgent, road, failedRule, reason };
}

/** Decisions were sealed with less before there were all of today's rules. */
export function isComplete(inputs: Partial<DecisionInputs>): boolean {
  return Array.isArray(inputs.available) && inputs.talkSeconds !== undefined && inputs.fields !== undefined;
}

/** Sessions come in order of their ids; people want to see the newest. */
function keepNewest({ differences, truncated }: WhatIfReport, most: number): void {
  differences.sort((a, b) => b.endedAt - a.endedAt || (a.sessionId < b.sessionId ? 1 : -1));
  if (differences.length <= most) return;
  truncated.differences = true;
  differences.length = most;
}
