/** Verbs become documents of one account at one public address. Owns: that port of the runtime. */
import type { Renderer } from '../runtime/ports';
import { renderAgent, renderCustomer } from './render-twiml';

export function createRenderer(publicUrl: string, accountSid: string): Renderer {
  return {
    customer: (verbs, place) => renderCustomer(verbs, { publicUrl, accountSid, ...place }),
    agent: (verbs, place) => renderAgent(verbs, { publicUrl, ...place }),
  };
}
