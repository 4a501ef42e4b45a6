/**
 * Faults of the REST API. Owns: which request is refused, whose answer is lost, and what happens just
 * before or after one. Must not know: what the requests do.
 */

export interface RestMatch {
  method?: string;
  /** part of the path */
  path?: string;
  /** how many that fit are left alone first; 0 unless given */
  skip?: number;
}

export interface Refusal {
  status: number;
  code: number;
  message: string;
}

/** What strikes one request. */
export interface RestPlan {
  refusal?: Refusal;
  isAnswerLost: boolean;
  before: (() => void)[];
  after: (() => void)[];
}

interface Rule {
  match: RestMatch;
  skip: number;
  left: number;
  apply: (plan: RestPlan) => void;
}

export class RestFaults {
  private rules: Rule[] = [];

  /** Refuses the next `times` matching requests without doing them, e.g. 429/20429. */
  refuse(match: RestMatch, refusal: Refusal, times = 1): void {
    this.add(match, times, (plan) => (plan.refusal = refusal));
  }

  /** Does the work of the next matching request but breaks the connection instead of answering. */
  loseAnswer(match: RestMatch, times = 1): void {
    this.add(match, times, (plan) => (plan.isAnswerLost = true));
  }

  /** Runs `task` just before the next matching request is carried out, e.g. the customer hangs up. */
  before(match: RestMatch, task: () => void): void {
    this.add(match, 1, (plan) => plan.before.push(task));
  }

  /** Runs `task` after the next matching request was answered and before its consequences begin. */
  after(match: RestMatch, task: () => void): void {
    this.add(match, 1, (plan) => plan.after.push(task));
  }

  clear(): void {
    this.rules = [];
  }

  /** Uses up the faults that strike this request. */
  planFor(method: string, path: string): RestPlan {
    const plan: RestPlan = { isAnswerLost: false, before: [], after: [] };
    for (const rule of this.rules) {
      const isOther = rule.match.method !== undefined && rule.match.method !== method;
      if (rule.left <= 0 || isOther || !path.includes(rule.match.path ?? '')) continue;
      if (rule.skip-- > 0) continue;
      rule.left -= 1;
      rule.apply(plan);
    }
    return plan;
  }

  private add(match: RestMatch, left: number, apply: Rule['apply']): void {
    this.rules.push({ match, skip: match.skip ?? 0, left, apply });
  }
}
