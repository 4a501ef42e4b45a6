/** Ringing the agent in a case. */
import { AGENT } from '../support/scene';
import type { Stage } from './stage';

/** Rings the agent; both are connected after a second. */
export async function talk(stage: Stage, attributes = '', noun = AGENT) {
  const call = await stage.dial(`<Dial action="/after" ${attributes}>${noun}</Dial>`);
  await stage.pass(1);
  return call;
}
