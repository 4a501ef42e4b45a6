/**
 * Dialling a TwiML application (Twilio docs: Application). Owns: the new leg without a phone, whose
 * documents speak to the dialling leg's party and hear it. Must not know: other nouns.
 */
import { durationSeconds } from '../../engine/call-record';
import type { Form } from '../../engine/carrier-event';
import { Leg } from '../../engine/leg';
import { runDocuments } from '../run-documents';
import type { VerbContext } from '../context';
import type { Element } from '../element';
import { TwimlError } from '../twiml-error';
import { parametersOf, readTargets } from './dial-target';
import { whileConnected } from './connected';
import type { DialResult, DialSettings } from './dial';

/** @throws TwimlError when the account has no such application */
export async function dialApplication(context: VerbContext, settings: DialSettings): Promise<DialResult> {
  const { leg } = context;
  const noun = settings.element.children[0];
  const sid = noun?.children.find(({ name }) => name === 'ApplicationSid')?.text ?? noun?.text ?? '';
  const application = leg.network.applications.find((known) => known.sid === sid);
  if (!noun || !application) throw new TwimlError(12200, `no such application: ${sid}`);
  leg.answer();
  const child = createLeg(context, noun, settings, sid);
  const form = { ...prefixed(parametersOf(noun)), ApplicationSid: sid };
  child.answer();
  const { voiceUrl: url, voiceMethod: method = 'POST' } = application;
  const life = runDocuments(child, { url, method, form }).then(() => child.end('completed', 'carrier'));
  const parting = await whileConnected(leg, settings, life, () => child.listener);
  child.end('completed', 'carrier');
  return { form: formOf(child), isInterrupted: parting === 'interrupted' };
}

function createLeg(context: VerbContext, noun: Element, settings: DialSettings, sid: string): Leg {
  const { network, record, party } = context.leg;
  const now = network.clock.now();
  const child = {
    sid: network.sids.next('CA'),
    parentSid: record.sid,
    from: settings.callerId,
    to: noun.attributes.copyParentTo === 'true' ? record.to : `app:${sid}`,
    direction: 'outbound-dial' as const,
    status: 'ringing' as const,
    dateCreated: now,
    dateUpdated: now,
    startTime: now,
  };
  const handling = readTargets(context, settings.element)[0]?.handling ?? {};
  return network.addLeg(new Leg(network, child, handling, party));
}

/** Each Parameter arrives under a prefixed name. */
function prefixed(parameters: Form): Form {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [`Param_${name}`, value]));
}

function formOf(child: Leg): Form {
  return {
    DialCallStatus: 'completed',
    DialBridged: 'true',
    DialCallSid: child.record.sid,
    DialCallDuration: String(durationSeconds(child.record)),
  };
}
