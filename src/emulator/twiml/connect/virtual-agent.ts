/**
 * VirtualAgent (Twilio docs: VirtualAgent, Studio Connect Virtual Agent widget). Owns: what it accepts
 * and what its action is told. Must not know: what virtual agents do.
 */
import type { Form } from '../../engine/carrier-event';
import { parametersOf } from '../verbs/dial-target';
import { TwimlError } from '../twiml-error';
import { refuseFields, refuseValue, type ConnectNoun } from './connect-noun';

const STATUSES = ['completed', 'live-agent-handoff', 'paused', 'hangup', 'failed'];
const OF_FAILURE = ['VirtualAgentError', 'VirtualAgentErrorCode', 'VirtualAgentProviderError'];
const FIELDS = ['VirtualAgentStatus', 'VirtualAgentProvider', 'VirtualAgentProviderData', ...OF_FAILURE];
const CONFIGURABLE = [
  'language',
  'sentimentAnalysis',
  'voiceName',
  'welcomeIntent',
  'voiceModel',
  'speechModel',
  'speechModelVariant',
  'resumeEndUserId',
  'resumeEventName',
];

/** An error of the virtual agent's provider (Twilio docs: error 32601). */
const PROVIDER_ERROR: Form = {
  VirtualAgentErrorCode: '32601',
  VirtualAgentError: 'Virtual Agent provider error',
};

export const virtualAgent: ConnectNoun = {
  refuse({ leg }, noun) {
    const { connectorName = '' } = noun.attributes;
    if (connectorName === '') throw new TwimlError(32602, '<VirtualAgent> without connectorName');
    for (const name of Object.keys(parametersOf(noun, 'Config')))
      if (!CONFIGURABLE.includes(name))
        leg.network.journal.warning(32603, `<Config> has no ${name}, which is ignored`, leg.record.sid);
  },
  told({ context }, outcome) {
    refuseFields(outcome, FIELDS);
    const { VirtualAgentStatus: status = 'completed', VirtualAgentProviderData: data } = outcome;
    refuseValue('VirtualAgentStatus', status, STATUSES);
    if (data !== undefined) JSON.parse(data);
    const error = OF_FAILURE.find((name) => name in outcome);
    if (error && status !== 'failed') throw new Error(`${error} is sent with VirtualAgentStatus failed only`);
    const failure = status === 'failed' ? PROVIDER_ERROR : {};
    return { ...standard(context.leg.record.sid), VirtualAgentStatus: status, ...failure, ...outcome };
  },
  toldOfHangUp: ({ context }) => ({ ...standard(context.leg.record.sid), VirtualAgentStatus: 'hangup' }),
  otherwise: ({ context }) =>
    context.leg.network.switches.virtualAgentDefaultAction === 'none' ? 'next-verb' : 'current-document',
};

/** The conversation's own identifiers are the provider's; here they follow from the call's. */
function standard(call: string): Form {
  const data = { ConversationId: `conversation-${call}`, EndUserId: `end-user-${call}` };
  return { VirtualAgentProvider: 'DialogflowCX', VirtualAgentProviderData: JSON.stringify(data) };
}
