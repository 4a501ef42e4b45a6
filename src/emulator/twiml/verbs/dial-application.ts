/**
 * Dialling a TwiML application (Twilio docs: Application). Owns: the new leg without a phone, whose
 * documents speak to the dialling leg's party and hear it. Must not know: other nouns.
 */
import { durationSeconds } from '../../engine/call-record';
import type { Form } from '../../engine/carrier-event';
import { Leg } from '../../engine/leg';
import type { ApplicationRecord } from '../../engine/number-record';
import { reportProgress } from '../../engine/report-progress';
import type { VerbContext } from '../context';
import type { Element } from '../element';
import { TwimlError } from '../twiml-error';
import { parametersOf, readTargets } from './dial-target';
import { refuseSipCaller } from './refuse-target';
import { whileConnected } from './connected';
import type { DialResult, DialSettings } from './dial-settings';

/** Twilio docs: Application, customerId. */
const LONGEST_CUSTOMER_ID = 256;

/** @throws TwimlError when the account has no such application */
export async function dialApplication(context: VerbContext, settings: DialSettings): Promise<DialResult> {
  const { leg, run } = context;
  const noun = settings.element.children[0];
  const sid = noun?.children.find(({ name }) => name === 'ApplicationSid')?.text ?? noun?.text ?? '';
  const application = leg.network.application(sid);
  if (!noun || !application) throw new TwimlError(12200, `no such application: ${sid}`);
  const { voiceUrl: url, voiceMethod: method = 'POST' } = application;
  if (!url) throw new TwimlError(12200, `the application ${sid} has no voice URL`);
  const { customerId = '' } = noun.attributes;
  if (customerId.length > LONGEST_CUSTOMER_ID)
    throw new TwimlError(12200, `customerId is longer than ${LONGEST_CUSTOMER_ID} characters`);
  if (refuseSipCaller(leg, settings.callerId))
    return { form: { DialCallStatus: 'failed', DialBridged: 'false' }, isInterrupted: false };
  leg.answer();
  const child = createLeg(context, noun, settings, application);
  reportProgress(child, 'initiated');
  reportProgress(child, 'ringing');
  settings.tape.rings();
  child.whenAnswered = () => settings.tape.connected();
  const form = prefixed(parametersOf(noun));
  const life = run(child, { url, method, form }).then(() => child.end('completed', 'carrier'));
  const parting = await whileConnected(leg, settings, life, () => child.listener);
  child.end(child.isAnswered ? 'completed' : 'canceled', 'carrier');
  return { form: formOf(child), isInterrupted: parting === 'interrupted' };
}

function createLeg(
  context: VerbContext,
  noun: Element,
  settings: DialSettings,
  application: ApplicationRecord,
): Leg {
  const { exchange, leg } = context;
  const { record, party } = leg;
  const now = exchange.clock.now();
  const child = {
    sid: exchange.sids.next('CA'),
    parentSid: record.sid,
    from: settings.callerId,
    to: noun.attributes.copyParentTo === 'true' ? record.to : `app:${application.sid}`,
    direction: 'outbound-dial' as const,
    status: 'ringing' as const,
    dateCreated: now,
    dateUpdated: now,
    startTime: now,
    ...(noun.attributes.customerId ? { customerId: noun.attributes.customerId } : {}),
    extras: { ApplicationSid: application.sid },
  };
  const handling = readTargets(context, settings.element)[0]?.handling ?? {};
  const { voiceFallbackUrl: url, voiceFallbackMethod: method = 'POST' } = application;
  if (url) handling.fallback = { url, method };
  return exchange.addLeg(new Leg(exchange, child, handling, party));
}

/** Each Parameter arrives under a prefixed name. */
function prefixed(parameters: Form): Form {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [`Param_${name}`, value]));
}

/** An application that rejects the call, or leaves it before it answers, was not connected. */
function formOf(child: Leg): Form {
  return {
    DialCallStatus: child.record.status,
    DialBridged: String(child.isAnswered),
    DialCallSid: child.record.sid,
    DialCallDuration: String(durationSeconds(child.record)),
  };
}
