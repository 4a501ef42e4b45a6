/** Verbs become documents of one account at one public address. Owns: that port of the runtime. */
import type { Renderer } from '../runtime/renderer';
import { renderAgent, renderCustomer } from './render-twiml';
import { rendered } from './rendered';

export function createRenderer(publicUrl: string, accountSid: string): Renderer {
  const customer = rendered((verbs, sessionId, document) =>
    renderCustomer(verbs, { publicUrl, accountSid, sessionId, document }),
  );
  const agent = rendered((verbs, sessionId, attempt) =>
    renderAgent(verbs, { publicUrl, sessionId, attempt }),
  );
  return {
    customer: (verbs, { sessionId, document }) => customer(verbs, sessionId, document),
    agent: (verbs, { sessionId, attempt }) => agent(verbs, sessionId, attempt),
  };
}
