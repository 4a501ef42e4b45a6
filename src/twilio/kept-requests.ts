/**
 * The official client's requests over connections that are kept open, sent without the library it sends others with,
 * whose share of a message is larger than everything else's. Owns: one request and its answer, and that a connection which
 * was closed meanwhile costs no answer. Only for what does no harm when it is asked twice: the far side may close a kept
 * connection just as a request is written.
 */
import { Agent, request as requestPlain, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as requestTls } from 'node:https';
import { stringify, type ParsedUrlQueryInput } from 'node:querystring';
import { RequestClient } from 'twilio';

type Options<TData> = Parameters<typeof RequestClient.prototype.request<TData>>[0];
type Answer<TData> = ReturnType<typeof RequestClient.prototype.request<TData>>;

/** Nobody closes a connection that was used so lately: Node's servers, the most hasty, keep one for 5 s. */
const UNUSED_MS = 2000;

export class KeptRequests extends RequestClient {
  /** of another server that speaks Twilio's REST */
  private readonly plain = new Agent({ keepAlive: true, timeout: UNUSED_MS });

  /** @param answerMs how long a request may take */
  constructor(private readonly answerMs: number) {
    super({ timeout: UNUSED_MS, keepAlive: true, autoRetry: false });
  }

  /** @throws errors of Node's sockets and resolver; ETIMEDOUT */
  override async request<TData>(options: Options<TData>): Answer<TData> {
    const { method, username = '', password = '' } = options;
    const data = textOf(options.data);
    const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
    const length = data === '' ? {} : { 'content-length': Buffer.byteLength(data) };
    const headers = Object.assign({}, options.headers, { authorization }, length);
    const url = addressOf(options);
    const isTls = url.protocol === 'https:';
    // The client has made this one as its environment says: certificates, a proxy.
    const agent = isTls ? (this.axios.defaults.httpsAgent as Agent) : this.plain;
    const asked = { method: method.toUpperCase(), headers, agent };
    const send = (): ClientRequest => (isTls ? requestTls(url, asked) : requestPlain(url, asked));
    const { statusCode, headers: told, body } = await answered(send, data, this.answerMs);
    return { statusCode, headers: told, body: body as TData } as Awaited<Answer<TData>>;
  }
}

function addressOf({ uri, params }: { uri: string; params?: object }): URL {
  const url = new URL(uri);
  const query = textOf(params);
  if (query !== '') url.search = url.search === '' ? query : `${url.search}&${query}`;
  return url;
}

/** A form: names whose value is undefined are left out, lists are repeated. */
function textOf(values: unknown): string {
  const given = Object.entries(values ?? {}).filter(([, value]) => value !== undefined);
  return stringify(Object.fromEntries(given) as ParsedUrlQueryInput);
}

/** Twice the same is once (RFC 9110, 9.2.2). A message that is posted has its mark: whoever posts it looks for that first. */
const IDEMPOTENT: ReadonlySet<string | undefined> = new Set(['GET', 'HEAD', 'PUT', 'DELETE']);
/** The far side had closed the connection (Node docs: request.reusedSocket). */
const CLOSED: ReadonlySet<unknown> = new Set(['ECONNRESET', 'EPIPE']);

async function answered(send: () => ClientRequest, data: string, answerMs: number): Promise<Answered> {
  for (;;) {
    const sent = send();
    try {
      return await answerTo(sent, data, answerMs);
    } catch (error) {
      // A new connection is never a kept one: this ends.
      const wasClosed = sent.reusedSocket && CLOSED.has((error as NodeJS.ErrnoException).code);
      if (!wasClosed || !IDEMPOTENT.has(sent.method)) throw error;
    }
  }
}

interface Answered {
  statusCode: number;
  headers: IncomingMessage['headers'];
  body: unknown;
}

function answerTo(sent: ClientRequest, data: string, timeoutMs: number): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      sent.destroy(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' }));
    }, timeoutMs);
    const fail = (error: Error): void => {
      clearTimeout(late);
      reject(error);
    };
    sent.on('error', fail);
    sent.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('error', fail);
      response.on('end', () => {
        clearTimeout(late);
        resolve({ statusCode: response.statusCode ?? 0, headers: response.headers, body: bodyOf(text) });
      });
    });
    sent.end(data);
  });
}

/** What is no JSON stays text: a proxy may have said it. */
function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
