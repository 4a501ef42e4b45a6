/**
 * Connect (Twilio docs: Connect, VirtualAgent, ConversationRelay, Stream). Owns: handing a leg to a
 * virtual agent whose outcome is scripted, and the action. No sound and no WebSocket is exchanged.
 * Must not know: what virtual agents do.
 */
import type { AgentSession } from '../../engine/virtual-agents';
import type { Form } from '../../engine/carrier-event';
import { deferred, type Deferred } from '../../engine/deferred';
import { Interrupted } from '../../engine/interruptible';
import { actionOf, methodOf, type Next, type VerbContext } from '../context';
import type { Element } from '../element';
import { TwimlError } from '../twiml-error';
import { requestUnheeded } from '../fetch-document';
import { parametersOf } from './dial-target';

/** @throws Interrupted @throws TwimlError */
export async function connect(context: VerbContext, element: Element): Promise<Next> {
  const { leg } = context;
  const noun = element.children[0];
  if (!noun) throw new TwimlError(12200, '<Connect> without a noun');
  refuseBadNoun(noun);
  const since = leg.network.clock.now();
  const finished = deferred<Form>();
  begin(context, noun, finished);
  const seconds = (): number => Math.round((leg.network.clock.now() - since) / 1000);
  try {
    const outcome = await leg.interruptions.until(finished.promise);
    return next(context, element, noun, { ...standard(context, noun, seconds()), ...outcome });
  } catch (error) {
    const form = { ...standard(context, noun, seconds()), ...aborted(noun) };
    const action = actionOf(context, element, form);
    if (error instanceof Interrupted && leg.isOver && action) await requestUnheeded(leg, action);
    throw error;
  }
}

function begin(context: VerbContext, noun: Element, finished: Deferred<Form>): void {
  const { leg } = context;
  const { network } = leg;
  const session: AgentSession = {
    call: leg.record.sid,
    noun: noun.name,
    attributes: { ...noun.attributes },
    parameters: parametersOf(noun),
    config: parametersOf(noun, 'Config'),
    say: (text) => leg.party.hear(text),
    finish: (outcome = {}) => finished.resolve(outcome),
  };
  const { parameters } = session;
  network.journal.tell({
    kind: 'connected',
    call: leg.record.sid,
    party: leg.party.address,
    agent: noun.name,
    parameters,
  });
  network.virtualAgents.begin(session);
}

function next(context: VerbContext, element: Element, noun: Element, form: Form): Next {
  const action = actionOf(context, element, form);
  if (action) return action;
  const { virtualAgentDefaultAction } = context.leg.network.switches;
  const { url } = context.document;
  if (noun.name !== 'VirtualAgent' || virtualAgentDefaultAction === 'none' || url === undefined)
    return 'next-verb';
  return { url, method: methodOf(element, 'method'), form };
}

function standard({ leg }: VerbContext, noun: Element, seconds: number): Form {
  const { sids } = leg.network;
  if (noun.name === 'VirtualAgent')
    return { VirtualAgentProvider: 'DialogflowCX', VirtualAgentStatus: 'completed' };
  if (noun.name === 'Stream') return {};
  return { SessionId: sids.next('VX'), SessionStatus: 'ended', SessionDuration: String(seconds) };
}

/** What a session is said to have ended with when the caller hung up. */
function aborted(noun: Element): Form {
  if (noun.name === 'VirtualAgent') return { VirtualAgentStatus: 'hangup' };
  return noun.name === 'Stream' ? {} : { SessionStatus: 'completed' };
}

/** Twilio docs: Stream (no query, name and value together under 500), ConversationRelay (wss only). */
function refuseBadNoun(noun: Element): void {
  const { url = '', connectorName = '' } = noun.attributes;
  if (noun.name === 'VirtualAgent') {
    if (connectorName === '') throw new TwimlError(32602, '<VirtualAgent> without connectorName');
    return;
  }
  if (!url.startsWith('wss://')) throw new TwimlError(12200, `<${noun.name} url> must begin with wss://`);
  if (noun.name !== 'Stream') return;
  if (url.includes('?')) throw new TwimlError(12200, '<Stream url> cannot have a query');
  const long = Object.entries(parametersOf(noun)).find(([name, value]) => name.length + value.length >= 500);
  if (long) throw new TwimlError(12200, `<Parameter> ${long[0]} is too long`);
}
