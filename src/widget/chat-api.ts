/** The chat API over HTTP. Owns: its addresses and headers. Must not know: when something is sent again. */
import { problemOf } from './client-problem.js';
import type { Chat, StartOptions, UnsentMessage } from './client-types.js';
import { newId } from './new-id.js';
import type { WireMessage } from './transcript.js';

export type Fetch = typeof fetch;

export interface ClientKind {
  kind: 'web' | 'mobile';
  /** dotted numbers */
  version: string;
}

/** who has not answered by then will not: it is asked again */
const PATIENCE_MS = 20_000;
/** the same for a message, which may be sent again at any time */
const WRITE_PATIENCE_MS = 6_000;
/** the same for what is asked while nothing else is heard */
const POLL_PATIENCE_MS = 8_000;
/** so often a stream is to show that it is alive */
const HEARTBEAT_SECONDS = 5;

interface Sent {
  method?: string;
  body?: object;
  headers?: { [name: string]: string };
  signal?: AbortSignal;
}

/** Requests reject with a ClientProblem when the server refuses, and with anything else when it is not reached. */
export class ChatApi {
  private readonly base: string;
  /** key of the opening that was not answered yet */
  private unanswered: string | null = null;

  /** @param host where the server is, such as https://chat.example.com */
  constructor(
    host: string,
    private readonly fetch: Fetch,
  ) {
    this.base = `${host.replace(/\/+$/, '')}/chat/v1/chats`;
  }

  /** Asked again after no answer came, it leads to the same chat: the server knows it by the key. */
  async open(options: StartOptions, client: ClientKind): Promise<{ chat: Chat; token: string }> {
    const key = this.unanswered ?? newId();
    this.unanswered = null;
    const sent = { method: 'POST', body: { ...options, client }, headers: { 'idempotency-key': key } };
    try {
      return await this.json(await this.send('', '', sent));
    } catch (error) {
      this.unanswered = key;
      throw error;
    }
  }

  async chat(id: string, token: string): Promise<Chat> {
    return this.json(await this.send(`/${id}`, token, {}));
  }

  /** @param after `$index` of the last message that is known */
  async messages(id: string, token: string, after: number): Promise<{ items: WireMessage[]; chat: Chat }> {
    const signal = AbortSignal.timeout(POLL_PATIENCE_MS);
    return this.json(await this.send(`/${id}/messages?after=${after}&limit=500`, token, { signal }));
  }

  /** Who is not answered soon may have asked a network that is gone. @param tries the more, the more patient */
  async write(id: string, token: string, message: UnsentMessage, tries = 0): Promise<{ seq: number }> {
    const signal = AbortSignal.timeout(Math.min(PATIENCE_MS, WRITE_PATIENCE_MS * 2 ** tries));
    return this.json(await this.send(`/${id}/messages`, token, { method: 'POST', body: message, signal }));
  }

  /** @param path below the chat, such as `end` @param key the same again is not done twice */
  async tell(id: string, token: string, path: string, key: string, body?: object): Promise<void> {
    const method = path === 'post-session' ? 'PATCH' : 'POST';
    const headers = { 'idempotency-key': key };
    await this.send(`/${id}/${path}`, token, { method, headers, ...(body ? { body } : {}) });
  }

  /** @param after `$index` of the last message that is known */
  events(id: string, token: string, after: number, signal: AbortSignal): Promise<Response> {
    return this.send(`/${id}/events?after=${after}&heartbeat=${HEARTBEAT_SECONDS}`, token, { signal });
  }

  private async send(path: string, token: string, sent: Sent): Promise<Response> {
    const response = await this.fetch.call(globalThis, this.base + path, {
      method: sent.method ?? 'GET',
      headers: {
        ...sent.headers,
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
        ...(sent.body ? { 'content-type': 'application/json' } : {}),
      },
      ...{ cache: 'no-store', credentials: 'omit' },
      ...(sent.body ? { body: JSON.stringify(sent.body) } : {}),
      signal: sent.signal ?? AbortSignal.timeout(PATIENCE_MS),
    });
    if (!response.ok) throw await problemOf(response);
    // Networks that want somebody to sign in answer in the server's place, and say that all is well.
    if (!isOfServer(response)) throw new TypeError('somebody else has answered');
    return response;
  }

  private async json<T>(response: Response): Promise<T> {
    return (await response.json()) as T;
  }
}

/** It answers in JSON, in events, or with nothing; never with a page. */
function isOfServer({ headers }: Response): boolean {
  return !/^text\/html\b/i.test(headers.get('content-type') ?? '');
}
