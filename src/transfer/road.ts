/**
 * By which road a virtual agent can get a leg. Owns: the choice. Must not know: whether the transfer is
 * wanted at all.
 */
import type { DecisionInputs } from './inputs';

/** The customer's live leg; a call back to the customer; the agent's live leg; or none. */
export type Road = 'customer-leg' | 'call-back' | 'agent-leg' | 'none';

type Given = Pick<DecisionInputs, 'customerLegLive' | 'agentLegLive' | 'callable' | 'postSession'>;

/** After a real hang-up of the customer the setting `whenCustomerHangsUp` says what is left. */
export function roadOf({ customerLegLive, agentLegLive, callable, postSession }: Given): Road {
  if (customerLegLive) return 'customer-leg';
  const { action } = postSession.whenCustomerHangsUp;
  if (action === 'call-back' && callable) return 'call-back';
  if (action === 'agent-leg' && agentLegLive) return 'agent-leg';
  return 'none';
}

/** The virtual agent that gets the leg on this road; null: none is named. */
export function namedAgent({ postSession }: Pick<DecisionInputs, 'postSession'>, road: Road): string | null {
  const { whenCustomerHangsUp } = postSession;
  if (road === 'agent-leg' && whenCustomerHangsUp.action === 'agent-leg') {
    return whenCustomerHangsUp.virtualAgent;
  }
  return postSession.virtualAgent;
}
