/**
 * Google's client of Dialogflow CX sessions. Owns: one client an endpoint, loaded when the first is needed
 * since the library is large, over its REST transport, and credentials. Must not know: what is asked.
 */
import type { protos, SessionsClient } from '@google-cloud/dialogflow-cx';

export interface ClientOptions {
  /** key file of a service account; absent: whatever Google's library finds */
  keyFile?: string;
}

type Request = protos.google.cloud.dialogflow.cx.v3.IDetectIntentRequest;
type Options = NonNullable<ConstructorParameters<typeof SessionsClient>[0]>;

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Clients by endpoint. */
export class DialogflowClients {
  private readonly clients = new Map<string, Promise<SessionsClient>>();

  constructor(private readonly options: ClientOptions) {}

  /**
   * One turn (Google docs: Sessions.detectIntent); not repeated, since what is said twice counts twice.
   *
   * @param endpoint address of the API: a host with an optional port, or an http(s) URL
   * @throws what the library throws, with a gRPC status code
   */
  async detectIntent(endpoint: string, request: Request, timeoutMs: number): Promise<object> {
    const client = await this.client(endpoint);
    const asked = client.detectIntent(request, { timeout: timeoutMs, retry: null });
    const [{ queryResult }] = await within(timeoutMs, asked);
    return queryResult ?? {};
  }

  private client(endpoint: string): Promise<SessionsClient> {
    const known = this.clients.get(endpoint);
    if (known) return known;
    const made = this.make(endpoint);
    this.clients.set(endpoint, made);
    return made;
  }

  async close(): Promise<void> {
    const clients = await Promise.allSettled(this.clients.values());
    this.clients.clear();
    for (const one of clients) if (one.status === 'fulfilled') await one.value.close();
  }

  private async make(endpoint: string): Promise<SessionsClient> {
    const { SessionsClient: Client } = await import('@google-cloud/dialogflow-cx');
    const url = new URL(/^https?:\/\//.test(endpoint) ? endpoint : `https://${endpoint}`);
    const protocol = url.protocol.slice(0, -1);
    const port = Number(url.port) || (protocol === 'http' ? 80 : 443);
    const { keyFile } = this.options;
    const options: Options = {
      ...{ apiEndpoint: url.hostname, port, protocol, fallback: true },
      ...(keyFile === undefined ? {} : { keyFilename: keyFile }),
      // A server on this machine is no Google: it gets no credentials, and none are looked for.
      ...(protocol === 'http' && LOOPBACK.test(url.hostname)
        ? { auth: nobody() as Options['auth'] & object }
        : {}),
    };
    return new Client(options);
  }
}

/** The library's REST transport waits for an answer for ever, whatever its own time-out says. */
async function within<T>(ms: number, asked: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('too late'), { code: 4 })), ms);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What the REST transport asks of google-auth-library, for somebody without credentials. */
function nobody(): unknown {
  return {
    getUniverseDomain: () => Promise.resolve('googleapis.com'),
    getRequestHeaders: () => Promise.resolve(new Headers()),
    getClient: () => Promise.resolve({ getRequestHeaders: () => Promise.resolve(new Headers()) }),
    fetch: (url: string, init?: RequestInit) => fetch(url, init),
  };
}
