/**
 * Webhooks about chats (Twilio docs: Conversations webhooks). Owns: who is asked before something is
 * done, who is told afterwards, and what the answers mean. Must not know: what is done.
 */
import { CarrierError } from '../engine/carrier-error';
import { NOT_EMULATED, type Form } from '../engine/carrier-event';
import type { Network } from '../engine/network';
import type { Overrides } from '../webhook/overrides';
import type { Method, Reply, Webhook } from '../webhook/webhook';
import type { ChatConversation } from './chat-conversation';
import type { PostEvent, PreEvent, UserEvent } from './chat-events';
import { isToldOf, type Origin } from './origin';

/** Webhooks of the account, or of the service. Without filters nothing is told. */
export interface WebhookSettings {
  preUrl: string | null;
  postUrl: string | null;
  method: Method;
  filters: readonly string[];
}

type Target = Pick<WebhookSettings, 'method' | 'filters'> & { url: string | null };

/** Twilio waits five seconds and tries once. */
const LIMITS: Overrides = { connectMs: 5000, readMs: 5000, totalMs: 5000, retries: 0, retryOn: [] };

const NOT_SET: WebhookSettings = { preUrl: null, postUrl: null, method: 'POST', filters: [] };

export class ChatWebhooks {
  account: WebhookSettings = NOT_SET;
  service: WebhookSettings = NOT_SET;

  constructor(
    private readonly network: Network,
    private readonly serviceSid: string,
  ) {}

  /**
   * Asks before something is done, one after another.
   * @returns the values the answers change, of those in `changeable`
   * @throws CarrierError 50056 when it is refused
   */
  async ask(
    event: PreEvent,
    conversation: string,
    origin: Origin,
    form: Form,
    changeable: readonly string[] = [],
  ): Promise<Record<string, string>> {
    const { restAsksPreWebhooks } = this.network.switches;
    const changes: Record<string, string> = {};
    if (!isToldOf(origin) || (origin.source === 'API' && !restAsksPreWebhooks)) return changes;
    for (const { preUrl: url, method, filters } of [this.account, this.service]) {
      if (!url || !filters.includes(event)) continue;
      const changed = Object.fromEntries(
        Object.entries(changes).map(([name, value]) => [FIELD[name], value]),
      );
      const full = { ...this.common(event, origin), ...form, ...changed };
      // Whoever is asked may ask something back before it answers: not in the order of what is told.
      const webhook = webhookOf(conversation, url, method, full, { atOnce: true, mayRefuse: true });
      Object.assign(changes, this.read(event, await this.network.postman.send(webhook), changeable, webhook));
    }
    return changes;
  }

  /** Tells what was done to everybody who wants to know. */
  tell(event: PostEvent, conversation: ChatConversation, origin: Origin, form: Form): void {
    if (!isToldOf(origin)) return;
    const full = { ...this.common(event, origin), ...form };
    this.sendTo([...this.targets(), ...conversation.webhooks], event, conversation.sid, full);
  }

  /** Tells of a user, who belongs to no conversation: the account and the service only. */
  tellOfUser(event: UserEvent, user: string, origin: Origin, form: Form): void {
    this.sendTo(this.targets(), event, user, { ...this.common(event, origin), ...form });
  }

  private targets(): Target[] {
    return [this.account, this.service].map(({ postUrl, ...one }) => ({ ...one, url: postUrl }));
  }

  private sendTo(targets: readonly Target[], event: string, about: string, form: Form): void {
    for (const { url, method, filters } of targets) {
      if (!url || !filters.includes(event)) continue;
      void this.network.postman.send(webhookOf(about, url, method, form));
    }
  }

  private common(event: string, origin: Origin): Form {
    return {
      AccountSid: this.network.accountSid,
      EventType: event,
      Source: origin.source === 'TIMER' ? 'API' : origin.source,
      ...(origin.source === 'SDK' ? { ClientIdentity: origin.identity } : {}),
      ChatServiceSid: this.serviceSid,
      RetryCount: '0',
    };
  }

  /** No answer at all lets it be done as it was meant. */
  private read(
    event: string,
    { status, body }: Reply,
    changeable: readonly string[],
    { call }: Webhook,
  ): Record<string, string> {
    const { journal } = this.network;
    if (status === 0) return {};
    if (status >= 400)
      throw new CarrierError(403, 50056, `Webhook disabled processing of command (${event})`);
    if (body.trim() === '') return {};
    const changes = objectOf(body);
    if (!changes) {
      journal.warning(50054, `the answer to ${event} is not a JSON object, and is ignored`, call);
      return {};
    }
    const wrong = Object.keys(changes).filter((name) => !changeable.includes(name));
    for (const name of wrong)
      journal.error(NOT_EMULATED, `the answer to ${event} cannot change ${name}`, call);
    return Object.fromEntries(
      Object.entries(changes).flatMap(([name, value]) =>
        changeable.includes(name) ? [[name, textOf(value)]] : [],
      ),
    );
  }
}

/** Names in answers are written another way than those in requests. */
const FIELD: Record<string, string> = {
  body: 'Body',
  author: 'Author',
  attributes: 'Attributes',
  friendly_name: 'FriendlyName',
};

function webhookOf(
  call: string,
  url: string,
  method: Method,
  form: Form,
  more: Pick<Webhook, 'atOnce' | 'mayRefuse'> = {},
): Webhook {
  return { kind: 'chat', call, url, method, form, limits: LIMITS, ...more };
}

function objectOf(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Attributes may be given as JSON instead of as text that holds it. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
