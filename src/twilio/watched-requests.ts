/** The official client's own way to send requests, watched. Owns: noticing what came of each. */
import { RequestClient } from 'twilio';
import type { RestHealth } from './rest-health';
import { answeredTrouble, networkTrouble } from './rest-trouble';

type Answer<TData> = ReturnType<typeof RequestClient.prototype.request<TData>>;

export class WatchedRequests extends RequestClient {
  constructor(
    options: ConstructorParameters<typeof RequestClient>[0],
    private readonly health: Pick<RestHealth, 'heard'>,
  ) {
    super(options);
  }

  override async request<TData>(
    options: Parameters<typeof RequestClient.prototype.request<TData>>[0],
  ): Answer<TData> {
    try {
      const response = await super.request<TData>(options);
      const trouble = answeredTrouble(response.statusCode);
      this.health.heard({ trouble, retryAfter: trouble ? waitOf(response.headers) : null });
      return response;
    } catch (error) {
      this.health.heard({ trouble: networkTrouble(error as object), retryAfter: null });
      throw error;
    }
  }
}

function waitOf(headers: unknown): string | null {
  const value = (headers as { [name: string]: unknown } | undefined)?.['retry-after'];
  return typeof value === 'string' ? value : null;
}
