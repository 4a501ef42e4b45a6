/** One request, and what came of it. Owns: that one without an answer is told as such. */
import { request, type Agent } from 'node:http';

export interface Sent {
  method: string;
  path: string;
  body: string;
  headers: { [name: string]: string };
}

/** `status` 0: no answer came in time. */
export interface Answered {
  status: number;
  text: string;
}

const LIMIT_MS = 30_000;

export function send(url: string, agent: Agent, { method, path, body, headers }: Sent): Promise<Answered> {
  const options = {
    ...{ method, agent, timeout: LIMIT_MS },
    headers: { ...headers, 'content-length': Buffer.byteLength(body) },
  };
  return new Promise((resolve) => {
    const outgoing = request(`${url}${path}`, options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    outgoing.on('timeout', () => outgoing.destroy());
    outgoing.on('error', ({ message }) => resolve({ status: 0, text: message }));
    outgoing.end(body);
  });
}
