/** Whether the agent's leg outlives the customer's. Owns: which settings keep it. Must not know: how it is kept. */
import type { DecisionInputs } from './inputs';

type Setting = Pick<DecisionInputs['postSession'], 'enabled' | 'whenCustomerHangsUp'>;

/** True where the leg may be wanted: it is not ended with the customer's. */
export function keepsAgentLeg({ enabled, whenCustomerHangsUp }: Setting): boolean {
  return enabled && whenCustomerHangsUp.action === 'agent-leg';
}

/**
 * Whether the agent's leg would have been live with another setting. Where the setting of the session did
 * not keep it, that it was gone says nothing: a customer who hangs up leaves an agent behind.
 */
export function agentLegWith(postSession: Setting, sealed: DecisionInputs): boolean {
  if (!keepsAgentLeg(postSession) || keepsAgentLeg(sealed.postSession)) return sealed.agentLegLive;
  return sealed.humanConversation && !sealed.customerLegLive && sealed.endedHow === 'customer-hung-up';
}
