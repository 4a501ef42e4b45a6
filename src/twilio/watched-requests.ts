/**
 * The official client's own way to send requests, watched. Owns: noticing what came of each, and which connections are
 * kept open.
 */
import { RequestClient } from 'twilio';
import { KeptRequests } from './kept-requests';
import type { RestHealth } from './rest-health';
import { answeredTrouble, networkTrouble } from './rest-trouble';

type Answer<TData> = ReturnType<typeof RequestClient.prototype.request<TData>>;

/** Everything under it (Twilio docs: Conversations API, base URL). */
const CONVERSATIONS = '/v1/Conversations';

export interface Connections {
  /** how long a request may take, ms */
  timeout: number;
}

export class WatchedRequests extends RequestClient {
  private readonly kept: KeptRequests;

  /** @param health told of what came of every request; absent: nobody is */
  constructor(
    { timeout }: Connections,
    private readonly health?: Pick<RestHealth, 'heard'>,
  ) {
    // A connection kept open may be closed by the far side just as a request is written; the request
    // would fail without our knowing whether it was read, and ringing an agent is never repeated blindly.
    super({ timeout, keepAlive: false, autoRetry: false });
    // What is asked of a conversation does no harm when it is asked twice, and each message is a request.
    this.kept = new KeptRequests(timeout);
  }

  override async request<TData>(
    options: Parameters<typeof RequestClient.prototype.request<TData>>[0],
  ): Answer<TData> {
    try {
      const response = await this.send<TData>(options);
      const trouble = answeredTrouble(response.statusCode);
      this.health?.heard({ trouble, retryAfter: trouble ? waitOf(response.headers) : null });
      return response;
    } catch (error) {
      this.health?.heard({ trouble: networkTrouble(error as object), retryAfter: null });
      throw error;
    }
  }

  private send<TData>(options: Parameters<typeof RequestClient.prototype.request<TData>>[0]): Answer<TData> {
    const mayBeRepeated = options.uri.includes(CONVERSATIONS);
    return mayBeRepeated ? this.kept.request<TData>(options) : super.request<TData>(options);
  }
}

function waitOf(headers: unknown): string | null {
  const value = (headers as { [name: string]: unknown } | undefined)?.['retry-after'];
  return typeof value === 'string' ? value : null;
}
