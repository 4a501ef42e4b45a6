/**
 * A webhook until it is answered or given up. Owns: retries and what counts as a failure.
 * Must not know: faults, order, what is told.
 */
import { follow, type Sender } from './follow';
import { NoAnswer } from './http-exchange';
import type { Overrides, RetryPolicy } from './overrides';
import type { Reply, Webhook } from './webhook';

interface Attempt {
  reply: Reply;
  policy?: RetryPolicy;
}

/**
 * All attempts carry the same idempotency token, body and signature.
 * @returns the reply; never rejects
 */
export async function deliver(
  webhook: Webhook,
  sender: Sender,
  overrides: Overrides,
): Promise<{ reply: Reply; attempts: number }> {
  const end = performance.now() + overrides.totalMs;
  let last = await attempt(webhook, sender, overrides, overrides.totalMs);
  let attempts = 1;
  while (attempts <= overrides.retries && isRetried(last.policy, overrides)) {
    const left = end - performance.now();
    if (left <= 0) break;
    last = await attempt(webhook, sender, overrides, left);
    attempts += 1;
  }
  return { reply: last.reply, attempts };
}

function isRetried(policy: RetryPolicy | undefined, { retryOn }: Overrides): boolean {
  return policy !== undefined && (retryOn.includes('all') || retryOn.includes(policy));
}

async function attempt(
  webhook: Webhook,
  sender: Sender,
  overrides: Overrides,
  leftMs: number,
): Promise<Attempt> {
  const limits = {
    connectMs: Math.min(overrides.connectMs, leftMs),
    readMs: Math.min(overrides.readMs, leftMs),
    totalMs: leftMs,
  };
  try {
    const { answer, url } = await follow(webhook, sender, limits);
    const contentType = String(answer.headers['content-type'] ?? '');
    const reply: Reply = { status: answer.status, contentType, body: answer.body, url };
    if (answer.status >= 200 && answer.status < 300) return { reply };
    reply.failure = { code: 11200, message: `HTTP ${answer.status} from ${url}` };
    return { reply, policy: answer.status >= 500 ? '5xx' : '4xx' };
  } catch (error) {
    const { code, message, reason } = error instanceof NoAnswer ? error : asNoAnswer(error);
    const failure = { code, message: `${message}: ${webhook.url}` };
    const reply = { status: 0, contentType: '', body: '', url: webhook.url, failure };
    return { reply, policy: reason };
  }
}

function asNoAnswer(error: unknown): NoAnswer {
  return new NoAnswer('rt', 11200, error instanceof Error ? error.message : 'request failed');
}
