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

/** An application that asks for a choice and repeats it; its agents are greeted. */
export function serveChoice(app: Scene['app']): void {
  app
    .on('/voice', (response) => {
      response.gather({ action: '/choice', input: ['dtmf', 'speech'], timeout: 10 }).say('Press or say it');
    })
    .on('/choice', (response, form) => response.say(`You chose ${form.Digits ?? form.SpeechResult!}`))
    .on('/agent', (response) => response.say('Hello agent') && response.pause({ length: 60 }));
}
