import { resolvePostSession } from '../../settings/resolve';
import { keepsAgentLeg } from '../../transfer/agent-leg';
import type { Turn } from '../turn';

/** True where the settings of the moment say that the agent's leg may be wanted: it is not ended with the customer's. */
export function keepsAgent({ s, world, promised }: Turn): boolean {
  const { channel, type, conversation } = s;
  const { effective } = resolvePostSession(world.settings, {
    ...{ channel, type, queue: conversation?.queue ?? null },
  });
  return keepsAgentLeg(effective) && !promised;
}
