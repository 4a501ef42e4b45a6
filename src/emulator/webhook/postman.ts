/**
 * Sends the carrier's webhooks. Owns: their order, their idempotency tokens, faults on the way, and
 * telling of each. Must not know: what the replies mean.
 */
import type { Clock } from '../../lib/clock';
import type { Activity } from '../engine/activity';
import type { Bounds } from '../engine/bounds';
import type { Journal } from '../engine/journal';
import type { Switches } from '../engine/switches';
import type { WebhookFaults } from '../faults/webhook-faults';
import { Cookies } from './cookies';
import { deliver } from './deliver';
import { DEFAULT_OVERRIDES, readOverrides, type Overrides } from './overrides';
import type { Reply, Webhook } from './webhook';

export interface PostmanParts {
  authToken: string;
  clock: Clock;
  activity: Activity;
  journal: Journal;
  switches: Switches;
  bounds: Bounds;
  faults: WebhookFaults;
  redirects: ReadonlyMap<string, string>;
}

export class Postman {
  private lane: Promise<unknown> = Promise.resolve();
  private tokens = 0;
  private isStopped = false;

  private readonly cookies: Cookies;

  constructor(private readonly parts: PostmanParts) {
    this.cookies = new Cookies(parts.clock, parts.bounds.mostOver);
  }

  /** Sends nothing more; what is on its way arrives. */
  stop(): void {
    this.isStopped = true;
  }

  /** @returns the reply (of the first copy when there are more); never rejects */
  async send(webhook: Webhook): Promise<Reply> {
    const plan = this.parts.faults.planFor(webhook);
    if (plan.gate) await plan.gate;
    if (plan.delayMs > 0) await new Promise<void>((go) => this.parts.clock.after(plan.delayMs, go));
    if (plan.isDropped) return this.told(webhook, lost(webhook), true);
    const token = this.nextToken();
    const work = async (): Promise<Reply> => {
      if (this.isStopped) return lost(webhook);
      const reply = await this.sendOnce(webhook, token);
      for (let copy = 0; copy < plan.copies; copy += 1) await this.sendOnce(webhook, token);
      return reply;
    };
    const reply = await this.parts.activity.during(this.inTurn(work, webhook));
    return plan.answerDelayMs > 0 ? this.waitFor(reply, plan.answerDelayMs, webhook) : reply;
  }

  /** The answer to come, as long as it is waited for. */
  private async waitFor(reply: Reply, ms: number, webhook: Webhook): Promise<Reply> {
    const { readMs } = this.overridesOf(webhook);
    await new Promise<void>((go) => this.parts.clock.after(Math.min(ms, readMs), go));
    if (ms < readMs) return reply;
    const failure = { code: 11200, message: `read timeout: ${webhook.url}` };
    return { status: 0, contentType: '', body: '', url: webhook.url, failure };
  }

  private inTurn(work: () => Promise<Reply>, webhook: Webhook): Promise<Reply> {
    if (webhook.atOnce || this.parts.switches.delivery === 'concurrent') return work();
    const turn = this.lane.then(work);
    // A listener that throws must not keep later webhooks from being sent.
    this.lane = turn.catch(() => undefined);
    return turn;
  }

  private async sendOnce(webhook: Webhook, token: string): Promise<Reply> {
    const { authToken, redirects } = this.parts;
    const call = webhook.cookiesOf ?? (webhook.kind === 'chat' ? '' : webhook.call);
    const sender = { authToken, token, redirects, cookies: this.cookies, call };
    const { reply } = await deliver(webhook, sender, this.overridesOf(webhook));
    return this.told(webhook, reply);
  }

  private overridesOf(webhook: Webhook): Overrides {
    const isEager = this.parts.switches.webhookRetry === 'at-least-once';
    const limits = webhook.limits ?? DEFAULT_OVERRIDES;
    const defaults: Overrides = isEager ? { ...limits, retries: 1, retryOn: ['all'] } : limits;
    const { overrides, problems } = readOverrides(webhook.url.split('#')[1] ?? '', defaults);
    for (const problem of problems) this.parts.journal.error(11243, problem, webhook.call);
    return overrides;
  }

  /** What a fault lost is no error of the application: it is told with status 0 and not complained of. */
  private told(webhook: Webhook, reply: Reply, isWanted = false): Reply {
    const { kind, call, url, form, method } = webhook;
    const { journal } = this.parts;
    const { status, body, contentType } = reply;
    if (kind === 'callback') journal.tell({ kind, call, method, url, form, status, contentType });
    else if (kind === 'document') journal.tell({ kind, call, method, url, form, status, contentType, body });
    else journal.tell({ kind, conversation: call, url, form, status, body });
    if (isWanted || (webhook.mayRefuse && status > 0)) return reply;
    if (reply.failure) journal.error(reply.failure.code, reply.failure.message, call);
    else if (kind === 'callback') this.judgeCallbackReply(webhook, reply);
    return reply;
  }

  /** Twilio wants 204, or 200 with an empty Response as XML, and warns otherwise. */
  private judgeCallbackReply({ call, url }: Webhook, { status, body, contentType }: Reply): void {
    if (status === 204 || body === '' || /xml/.test(contentType)) return;
    this.parts.journal.warning(12300, `callback answered with ${contentType || 'no type'}: ${url}`, call);
  }

  private nextToken(): string {
    this.tokens += 1;
    return `00000000-0000-4000-8000-${this.tokens.toString(16).padStart(12, '0')}`;
  }
}

function lost({ url }: Webhook): Reply {
  const failure = { code: 11205, message: `connection failure ${url}` };
  return { status: 0, contentType: '', body: '', url, failure };
}
