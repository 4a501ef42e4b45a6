/**
 * One HTTP request as Twilio makes it. Owns: connecting, sending, timeouts (in real time, as the
 * network is real), how much of an answer is read. Must not know: retries, signatures, what is sent.
 */
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { decodeBody, unpack } from './decode-body';

/** An answer is read no further: no document is as large (11750), and one that never ends must not fill the memory. */
const MOST_BYTES = 1 << 20;

export interface Outgoing {
  url: URL;
  method: string;
  headers: Record<string, string>;
  body: string;
  connectMs: number;
  /** to the next byte */
  readMs: number;
  /** for all of it, connecting and reading */
  totalMs: number;
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
      readBody(response, timers.connected).then(
        (text) => {
          timers.stop();
          request.destroy();
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
        },
        (error: Error) => (timers.stop(), reject(asNoAnswer(error))),
      );
    });
    request.on('error', (error) => (timers.stop(), reject(asNoAnswer(error))));
    request.end(body);
  });
}

/** Up to what is read at most. */
function readBody(response: IncomingMessage, more: () => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const { 'content-type': type = '', 'content-encoding': encoding = '' } = response.headers;
    const done = (): void => {
      try {
        resolve(decodeBody(unpack(Buffer.concat(chunks), encoding, MOST_BYTES), type));
      } catch (error) {
        // Twilio docs: error 11206.
        reject(new NoAnswer('rt', 11206, `the answer cannot be unpacked: ${(error as Error).message}`));
      }
    };
    response.on('data', (chunk: Buffer) => {
      more();
      chunks.push(chunk);
      size += chunk.length;
      if (size >= MOST_BYTES) done();
    });
    response.on('error', reject);
    response.on('end', done);
  });
}

/** The time to connect, then the time to the next byte, and the time for everything. */
function limits({ connectMs, readMs, totalMs }: Outgoing, giveUp: (why: NoAnswer) => void) {
  const after = (ms: number, why: NoAnswer): NodeJS.Timeout => setTimeout(() => giveUp(why), ms).unref();
  let timer = after(connectMs, new NoAnswer('ct', 11205, 'connect timeout'));
  const end = after(totalMs, new NoAnswer('rt', 11200, 'timeout: the answer did not end'));
  return {
    stop: () => (clearTimeout(timer), clearTimeout(end)),
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
