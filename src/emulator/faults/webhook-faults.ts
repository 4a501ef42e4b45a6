/**
 * Faults between carrier and application. Owns: which webhook is repeated, delayed, lost or held.
 * Must not know: HTTP.
 */
import { signal } from '../engine/signal';
import type { Webhook } from '../webhook/webhook';

/** Which webhooks a fault is for; all that is given must hold. */
export interface WebhookMatch {
  kind?: Webhook['kind'];
  /** part of the URL */
  url?: string;
  /** call SID */
  call?: string;
  /** parameters and their values */
  form?: Record<string, string>;
  /** how many that fit are left alone first; 0 unless given */
  skip?: number;
}

/** What happens to one webhook; `copies` is how often it is sent again after the first time. */
export interface Plan {
  copies: number;
  delayMs: number;
  isDropped: boolean;
  /** how much later than it was given the answer arrives */
  answerDelayMs: number;
  gate?: Promise<void>;
}

interface Rule {
  match: WebhookMatch;
  skip: number;
  left: number;
  apply: (plan: Plan, webhook: Webhook) => void;
}

/** Webhooks held back; they go when released. */
export interface Held {
  /** in the order they were due */
  readonly webhooks: readonly Webhook[];
  /** Lets go in the given order of indexes (all in their order when none is given) and holds no more. */
  release(order?: readonly number[]): void;
}

export class WebhookFaults {
  private rules: Rule[] = [];

  /** Sends the next `times` matching webhooks once more, with the same token, body and signature. */
  duplicate(match: WebhookMatch, times = 1): void {
    this.add(match, times, (plan) => (plan.copies += 1));
  }

  /** Sends the next `times` matching webhooks `ms` milliseconds late on the carrier's clock. */
  delay(match: WebhookMatch, ms: number, times = 1): void {
    this.add(match, times, (plan) => (plan.delayMs += ms));
  }

  /** Loses the next `times` matching webhooks; for a document that is a connection failure. */
  drop(match: WebhookMatch, times = 1): void {
    this.add(match, times, (plan) => (plan.isDropped = true));
  }

  /**
   * Lets the answers of the next `times` matching webhooks arrive `ms` later than they were given. An answer that
   * comes after the time it is waited for is none, though the application has done what it was asked for.
   */
  answerLate(match: WebhookMatch, ms: number, times = 1): void {
    this.add(match, times, (plan) => (plan.answerDelayMs += ms));
  }

  /** Holds the next `times` matching webhooks back until they are released, to send them in another order or too late. */
  hold(match: WebhookMatch, times = Infinity): Held {
    const webhooks: Webhook[] = [];
    const gates: (() => void)[] = [];
    const rule = this.add(match, times, (plan, webhook) => {
      const gate = signal();
      webhooks.push(webhook);
      gates.push(() => gate.fire());
      plan.gate = gate.happened;
    });
    const release = (order: readonly number[] = gates.map((_, index) => index)): void => {
      rule.left = 0;
      for (const index of order) gates[index]?.();
    };
    return { webhooks, release };
  }

  /** Forgets all faults that have not struck; what is held stays held. */
  clear(): void {
    this.rules = [];
  }

  /** Uses up the faults that strike this webhook. */
  planFor(webhook: Webhook): Plan {
    const plan: Plan = { copies: 0, delayMs: 0, isDropped: false, answerDelayMs: 0 };
    for (const rule of this.rules) {
      if (rule.left <= 0 || !isMatch(rule.match, webhook) || rule.skip-- > 0) continue;
      rule.left -= 1;
      rule.apply(plan, webhook);
    }
    return plan;
  }

  private add(match: WebhookMatch, left: number, apply: Rule['apply']): Rule {
    const rule = { match, skip: match.skip ?? 0, left, apply };
    this.rules.push(rule);
    return rule;
  }
}

function isMatch(match: WebhookMatch, webhook: Webhook): boolean {
  return (
    (match.kind === undefined || match.kind === webhook.kind) &&
    (match.call === undefined || match.call === webhook.call) &&
    (match.url === undefined || webhook.url.includes(match.url)) &&
    Object.entries(match.form ?? {}).every(([name, value]) => webhook.form[name] === value)
  );
}
