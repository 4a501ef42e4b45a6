/** A what-if beside live calls. Owns: that one over many sessions is computed on a thread of its own. */
import type { Aside } from './aside/aside';
import { sendable, type WhatIfInput } from './aside/what-if-aside';
import type { LongWork, Phase } from './long-work';
import type { Store } from './ports';
import type { AskQuery, EndedQuery } from './rows';
import { whatIf, type WhatIfQuestion, type WhatIfReport } from './what-if';

export interface AskWhatIfDeps {
  store: Pick<Store, 'endedDecisions' | 'askHistory'>;
  aside: Aside;
  /** names of the flows of the newest release */
  flows: ReadonlySet<string>;
}

/** So few are decided in the time a thread takes to begin. */
const FEW = 50;

/** @throws the reason of a signal that is aborted */
export async function askWhatIf(
  { store, aside, flows }: AskWhatIfDeps,
  question: WhatIfQuestion,
  work: LongWork = {},
): Promise<WhatIfReport> {
  const { from, to, now, proposed } = question;
  const first = await store.endedDecisions({ from, to, limit: FEW });
  if (first.length < FEW) return whatIf({ store, hasFlow: (name) => flows.has(name) }, question, work);
  const input: WhatIfInput = {
    ...{ from, to, flows: [...flows] },
    ...{ now: sendable(now), proposed: sendable(proposed) },
  };
  return aside.run<WhatIfReport>(
    'what-if',
    input,
    {
      endedDecisions: (query: EndedQuery) => store.endedDecisions(query),
      askHistory: (query: AskQuery) => store.askHistory(query),
      progress: ({ phase, done, total }: { phase: Phase; done: number; total: number }) =>
        work.progress?.(phase, done, total),
    },
    work.signal,
  );
}
