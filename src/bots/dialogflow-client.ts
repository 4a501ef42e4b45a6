/**
 * Google's client of Dialogflow CX sessions. Owns: one client an endpoint over its REST transport, made before it
 * is needed where that is known, since the library is large; and credentials. Must not know: what is asked.
 */
import type * as Google from '@google-cloud/dialogflow-cx';
import { CredentialsError, LATE } from './dialogflow-failure';

export interface ClientOptions {
  /** key file of a service account; absent: whatever Google's library finds */
  keyFile?: string;
  /** most milliseconds a turn may take, from its request; default 10,000 */
  timeoutMs?: number;
  /** how Google's library is loaded; default: it is imported */
  load?: () => Promise<Library>;
}

export type Library = typeof Google;
type Request = Google.protos.google.cloud.dialogflow.cx.v3.IDetectIntentRequest;
type Options = NonNullable<ConstructorParameters<typeof Google.SessionsClient>[0]>;

const TIMEOUT_MS = 10_000;
/** a turn for which nothing was prepared loads the library and makes its client */
const MAKING_MS = 30_000;

/** Clients by endpoint. */
export class DialogflowClients {
  private readonly clients = new Map<string, Promise<Google.SessionsClient>>();
  private readonly timeoutMs: number;

  private readonly load: () => Promise<Library>;

  constructor(private readonly options: ClientOptions) {
    this.timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
    this.load = options.load ?? (() => import('@google-cloud/dialogflow-cx'));
  }

  /** Makes what the first turn needs; what was made is kept. @throws as detectIntent does, but for the answer */
  async prepare(endpoint: string): Promise<void> {
    await within(MAKING_MS, this.client(endpoint));
  }

  /**
   * One turn (Google docs: Sessions.detectIntent); not repeated, since what is said twice counts twice.
   *
   * @param endpoint address of the API: a host with an optional port, or an http(s) URL
   * @throws CredentialsError, or what the library throws: its message may hold words of the customer
   */
  async detectIntent(endpoint: string, request: Request): Promise<object> {
    // Making a client reads a large library and may fetch credentials: that is not the agent's time.
    const client = await within(MAKING_MS, this.client(endpoint));
    // Its time counts from the request (see optionsOf); before that, a token may have to be fetched.
    const [{ queryResult }] = await within(MAKING_MS + this.timeoutMs, this.ask(client, request));
    return queryResult ?? {};
  }

  /** Ends what is kept open; afterwards a turn makes a client anew. */
  async close(): Promise<void> {
    const clients = await Promise.allSettled(this.clients.values());
    this.clients.clear();
    for (const one of clients) if (one.status === 'fulfilled') await one.value.close();
  }

  private ask(client: Google.SessionsClient, request: Request) {
    return client.detectIntent(request, { timeout: this.timeoutMs, retry: null });
  }

  /** A client that could not be made is not kept: the next turn may find the credentials. */
  private client(endpoint: string): Promise<Google.SessionsClient> {
    const known = this.clients.get(endpoint);
    if (known) return known;
    const made = this.make(endpoint);
    this.clients.set(endpoint, made);
    made.catch(() => this.clients.delete(endpoint));
    return made;
  }

  private async make(endpoint: string): Promise<Google.SessionsClient> {
    const { SessionsClient: Client } = await this.load();
    const client = new Client(this.optionsOf(endpoint));
    await client.initialize().catch((error: unknown) => {
      throw new CredentialsError(error);
    });
    return client;
  }

  private optionsOf(endpoint: string): Options {
    const url = new URL(/^https?:\/\//.test(endpoint) ? endpoint : `https://${endpoint}`);
    const protocol = url.protocol.slice(0, -1);
    return {
      ...{ apiEndpoint: url.hostname, protocol, fallback: true },
      port: Number(url.port) || (protocol === 'http' ? 80 : 443),
      // The library's own time-out is for gRPC: over REST it would wait for ever, with the connection open.
      clientOptions: { transporterOptions: { fetchImplementation: fetch, timeout: this.timeoutMs } },
      ...this.credentials(protocol),
    };
  }

  /** A token never travels unencrypted: a test server over http gets none, and none is looked for. */
  private credentials(protocol: string): Options {
    if (protocol === 'http') return { apiKey: 'none' };
    const { keyFile } = this.options;
    return keyFile === undefined ? {} : { keyFilename: keyFile };
  }
}

/** Credentials may have to be fetched first, and that has no limit of its own. */
async function within<T>(ms: number, asked: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('too late'), { code: LATE })), ms);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
