/**
 * One HTTP request as Twilio makes it. Owns: connecting, sending, timeouts (in real time, as the
 * network is real). Must not know: retries, signatures, what is sent.
 */
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';

export interface Outgoing {
  url: URL;
  method: string;
  headers: Record<string, string>;
  body: string;
  connectMs: number;
  readMs: number;
}

export interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  body: string;
}

/** Why no answer came; `code` is Twilio's error code. */
export class NoAnswer extends Error {
  constructor(
    readonly reason: 'ct' | 'rt',
    readonly code: number,
    message: string,
  ) {
    super(message);
    this.name = 'NoAnswer';
  }
}

/** Each request has a connection of its own. @throws NoAnswer */
export function exchange(outgoing: Outgoing): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { url, method, headers, body } = outgoing;
    const options: RequestOptions = { method, headers, agent: false };
    const request = url.protocol === 'https:' ? httpsRequest(url, options) : httpRequest(url, options);
    const timers = limits(outgoing, (why) => request.destroy(why));
    request.on('socket', (socket) => socket.once('connect', timers.connected));
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => (timers.connected(), chunks.push(chunk)));
      response.on('error', (error) => (timers.stop(), reject(asNoAnswer(error))));
      response.on('end', () => {
        timers.stop();
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
      });
    });
    request.on('error', (error) => (timers.stop(), reject(asNoAnswer(error))));
    request.end(body);
  });
}

/** The time to connect, then the time to the next byte. */
function limits({ connectMs, readMs }: Outgoing, giveUp: (why: NoAnswer) => void) {
  const after = (ms: number, why: NoAnswer): NodeJS.Timeout => setTimeout(() => giveUp(why), ms).unref();
  let timer = after(connectMs, new NoAnswer('ct', 11205, 'connect timeout'));
  return {
    stop: () => clearTimeout(timer),
    connected: () => {
      clearTimeout(timer);
      timer = after(readMs, new NoAnswer('rt', 11200, 'read timeout'));
    },
  };
}

function asNoAnswer(error: Error & { code?: string }): NoAnswer {
  if (error instanceof NoAnswer) return error;
  const cause = error.code ?? error.message;
  if (/ENOTFOUND|EAI_AGAIN/.test(cause)) return new NoAnswer('ct', 11210, `host not found (${cause})`);
  if (/CERT|TLS|SSL|SIGNED/.test(cause)) return new NoAnswer('ct', 11220, `TLS failure (${cause})`);
  return new NoAnswer('ct', 11205, `connection failure (${cause})`);
}
