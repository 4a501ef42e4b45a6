/**
 * Dial (Twilio docs: Dial). Owns: its attributes and its action, also when it is interrupted.
 * Must not know: how parties, conferences and queues are connected.
 */
import type { Form } from '../../engine/carrier-event';
import { Interrupted } from '../../engine/interruptible';
import { normaliseNumber } from '../../engine/normalise-number';
import { actionOf, countOf, flagOf, type Next, type VerbContext } from '../context';
import type { Element } from '../element';
import { requestUnheeded } from '../fetch-document';
import { DialTape } from './dial-tape';
import { dialApplication } from './dial-application';
import { dialConference } from './dial-conference';
import { dialParties } from './dial-parties';
import { dialQueue } from './dial-queue';
import type { DialResult, DialSettings } from './dial-settings';

/** @throws Interrupted @throws TwimlError */
export async function dial(context: VerbContext, element: Element): Promise<Next> {
  const settings = readSettings(context, element);
  if (!settings.answerOnBridge) context.leg.answer();
  const result = await connect(context, settings);
  result.form = { ...result.form, ...settings.tape.stop() };
  if (!result.isInterrupted) {
    if (result.isOver) return 'hang-up';
    return actionOf(context, element, result.form) ?? 'next-verb';
  }
  await tellInterrupted(context, element, result.form);
  throw new Interrupted('interrupted');
}

function connect(context: VerbContext, settings: DialSettings): Promise<DialResult> {
  switch (settings.element.children[0]?.name) {
    case 'Conference':
      return dialConference(context, settings);
    case 'Queue':
      return dialQueue(context, settings);
    case 'Application':
      return dialApplication(context, settings);
    default:
      return dialParties(context, settings);
  }
}

/** The action is requested, its document is not carried out (measured on live Twilio; switch for hang-up). */
async function tellInterrupted(context: VerbContext, element: Element, form: Form): Promise<void> {
  const { leg } = context;
  const { dialActionOnCallerHangUp } = leg.network.switches;
  if (leg.isOver && dialActionOnCallerHangUp === 'do-not-fire') return;
  const action = actionOf(context, element, form);
  if (action) await requestUnheeded(leg, action);
}

function readSettings(context: VerbContext, element: Element): DialSettings {
  const { leg } = context;
  return {
    element,
    tape: new DialTape(context, element),
    callerId: normaliseNumber(element.attributes.callerId || leg.record.from),
    timeoutMs: countOf(element, 'timeout', 30) * 1000,
    timeLimitMs: countOf(element, 'timeLimit', 14_400) * 1000,
    hangupOnStar: flagOf(element, 'hangupOnStar', false),
    answerOnBridge: flagOf(element, 'answerOnBridge', false),
    isSequential: flagOf(element, 'sequential', false),
  };
}
