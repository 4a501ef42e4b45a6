/** A what-if on its thread. Owns: that settings arrive as they were sent, and asking for sessions. */
import type { Settings } from '../../settings/read-settings';
import type { LongWork } from '../long-work';
import { whatIf, type WhatIfDeps, type WhatIfQuestion, type WhatIfReport } from '../what-if';
import type { Host } from './host';

export interface WhatIfInput extends WhatIfQuestion {
  /** flows of the newest release */
  flows: readonly string[];
}

/** The main thread is told no oftener. */
const PROGRESS_MS = 100;

export function whatIfAside({ flows, ...question }: WhatIfInput, host: Host): Promise<WhatIfReport> {
  const known = new Set(flows);
  const deps: WhatIfDeps = {
    hasFlow: (name) => known.has(name),
    store: {
      endedDecisions: (query) => host.ask('endedDecisions', query),
      askHistory: (query) => host.ask('askHistory', query),
    },
  };
  const asked = {
    ...question,
    ...{ now: received(question.now), proposed: received(question.proposed) },
  };
  return whatIf(deps, asked, { progress: progressTo(host) });
}

function progressTo(host: Host): NonNullable<LongWork['progress']> {
  let told = -Infinity;
  return (phase, done, total) => {
    if (performance.now() - told < PROGRESS_MS) return;
    told = performance.now();
    host.tell('progress', { phase, done, total });
  };
}

const NOTHING = { numbers: {}, chatAddresses: {}, queues: {}, hours: {}, flags: {}, problems: [] };

/** What decisions are made of, without the thousands of numbers that have no part in them. */
export function sendable(settings: Settings): Settings {
  return { ...settings, ...NOTHING };
}

/** What crosses to a thread gets a prototype on its way: a queue nobody defined would be there if it is called `constructor`. */
function received(settings: Settings): Settings {
  const { virtualAgents, queueCallPostSession, queueChatPostSession } = settings;
  return {
    ...settings,
    virtualAgents: bare(virtualAgents),
    queueCallPostSession: bare(queueCallPostSession),
    queueChatPostSession: bare(queueChatPostSession),
  };
}

function bare<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.assign(Object.create(null) as Record<string, T>, record);
}
