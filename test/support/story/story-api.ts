/** Requests of an operator's page, or an agent's desktop, to the app of a story. */
import { ADMIN, type TestApp } from '../test-app';

export class StoryApi {
  constructor(private readonly app: TestApp) {}

  /** One request about a session of the story. */
  ofSession(id: string, method: string, path: string, body?: object): Promise<void> {
    return this.ask(method, `/sessions/${id}${path}`, body);
  }

  async ask(method: string, path: string, body?: object): Promise<void> {
    await fetch(`${this.app.url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${ADMIN}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  }
}
