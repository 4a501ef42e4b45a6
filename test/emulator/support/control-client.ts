/** The control API of a scene's carrier, asked over HTTP. */
import type { Scene } from './scene';

export interface Answered {
  status: number;
  // The shapes are what the tests look at.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

export interface ControlClient {
  /** @param path below /carrier/ */
  ask(method: string, path: string, body?: unknown): Promise<Answered>;
  advance(seconds: number): Promise<Answered>;
}

export function controlClient({ carrier }: Pick<Scene, 'carrier'>): ControlClient {
  const ask: ControlClient['ask'] = async (method, path, body) => {
    const response = await fetch(`${carrier.url}/carrier/${path}`, {
      method,
      ...(method === 'GET' ? {} : { headers: { 'content-type': 'application/json' } }),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const written = await response.text();
    return { status: response.status, body: written === '' ? null : JSON.parse(written) };
  };
  return { ask, advance: (seconds) => ask('POST', 'clock/advance', { ms: seconds * 1000 }) };
}
