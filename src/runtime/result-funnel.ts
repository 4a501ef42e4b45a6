/** From all who ended to those who finished, with who fell out and why. Owns: what each step means. PURE. */
import type { StageCount } from './result-rows';

/** Each step counts those of the step before for whom more holds; only `excluded` and `declined` say who fell out. */
export interface Funnel {
  /** all sessions that ended */
  ended: number;
  /** by the rule that decided against a transfer, most first */
  excluded: { rule: string; count: number }[];
  /** nothing but the customer's own word stood against it */
  eligible: number;
  /** asked, or given the virtual agent without being asked */
  offered: number;
  declined: number;
  accepted: number;
  /** the virtual agent had them, and they had not said no to it */
  started: number;
  /** at least one answer */
  answered: number;
  finished: number;
}

/** The rule that is the customer's own word. */
const OWN_WORD = 'opt-in';

export function funnelOf(counts: readonly StageCount[]): Funnel {
  const sum = (counted: (one: StageCount) => boolean): number =>
    counts.filter(counted).reduce((all, { count }) => all + count, 0);
  const rules = new Set(counts.flatMap(({ failedRule }) => failedRule ?? []));
  rules.delete(OWN_WORD);
  const excluded = [...rules].map((rule) => ({ rule, count: sum(({ failedRule }) => failedRule === rule) }));
  return {
    ended: sum(() => true),
    excluded: excluded.sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1)),
    eligible: sum(({ failedRule }) => failedRule === null || failedRule === OWN_WORD),
    offered: sum(({ offered }) => offered === 1),
    declined: sum(({ status }) => status === 'declined'),
    accepted: sum(({ accepted }) => accepted === 1),
    started: sum(({ started }) => started === 1),
    answered: sum(({ answered }) => answered === 1),
    finished: sum(({ finished }) => finished === 1),
  };
}
