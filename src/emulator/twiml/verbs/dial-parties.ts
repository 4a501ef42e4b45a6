/**
 * Dialling numbers, clients and SIP addresses, all at once or in turn (Twilio docs: Dial, sequential; Number).
 * Owns: who is connected and what the action is told. Must not know: documents.
 */
import { durationSeconds } from '../../engine/call-record';
import type { Form } from '../../engine/carrier-event';
import type { Exchange } from '../../engine/exchange';
import { Interrupted } from '../../engine/interruptible';
import type { Leg } from '../../engine/leg';
import type { Listener } from '../../engine/listener';
import type { PhoneCall } from '../../phones/phone-call';
import { startChildCall, type ChildCall } from '../child-call';
import type { VerbContext } from '../context';
import { whileConnected } from './connected';
import type { DialResult, DialSettings } from './dial-settings';
import { readTargets, type DialTarget } from './dial-target';

/** @throws TwimlError for what the nouns cannot say */
export async function dialParties(context: VerbContext, settings: DialSettings): Promise<DialResult> {
  const targets = readTargets(context, settings.element);
  const children: ChildCall[] = [];
  try {
    const winner = await firstOf(context, settings, targets, children);
    for (const child of children) if (child !== winner) endChild(child);
    if (!winner)
      return { form: formOf(context, children.at(-1), statusOfAll(children), false), isInterrupted: false };
    return await bridge(context, winner, settings);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    for (const child of children) endChild(child);
    return { form: formOf(context, children.at(-1), statusOfAll(children), false), isInterrupted: true };
  }
}

/**
 * Rings them all at once, or in their order until one can be connected.
 * @param rung is given those that were rung @throws Interrupted
 */
async function firstOf(
  context: VerbContext,
  settings: DialSettings,
  targets: readonly DialTarget[],
  rung: ChildCall[],
): Promise<ChildCall | undefined> {
  const { callerId, timeoutMs, isSequential, tape } = settings;
  for (const round of isSequential ? targets.map((target) => [target]) : [targets]) {
    const children = round.map((target) => startChildCall(context, target, callerId, timeoutMs));
    rung.push(...children);
    if (children.some((child) => child.leg.record.status === 'ringing')) tape.rings();
    const winner = await context.leg.interruptions.until(firstReady(children));
    if (winner) return winner;
  }
  return undefined;
}

async function bridge(context: VerbContext, child: ChildCall, settings: DialSettings): Promise<DialResult> {
  const { leg } = context;
  leg.answer();
  settings.tape.connected();
  const { journal } = leg.network;
  const call = leg.record.sid;
  journal.tell({ kind: 'bridged', call, party: leg.party.address, with: child.leg.record.sid });
  const { beyond } = child.leg.party;
  if (beyond) child.leg.listener = earOf(leg.party, beyond);
  const parting = await whileConnected(leg, settings, child.parted, beyond && (() => mouthOf(beyond)));
  endChild(child);
  return { form: formOf(context, child, 'completed', true), isInterrupted: parting === 'interrupted' };
}

/** Hears what the application says at a number of the account that was dialled, from its first word on. */
function earOf(party: PhoneCall, beyond: PhoneCall): Listener {
  for (const text of beyond.heard) party.hear(text);
  return { digit: (digit) => party.hear(`digits ${digit}`), speech: (text) => party.hear(text) };
}

/** Says and presses there what the caller does. */
function mouthOf(beyond: PhoneCall): Listener {
  return {
    digit: (digit) => beyond.press(digit),
    speech: (text, ms, confidence) => beyond.say(text, ms, confidence),
  };
}

/** The first that can be connected, or undefined when all are over. */
async function firstReady(children: readonly ChildCall[]): Promise<ChildCall | undefined> {
  return new Promise((resolve) => {
    let left = children.length;
    if (left === 0) resolve(undefined);
    for (const child of children) {
      void child.ready.then((isReady) => {
        left -= 1;
        if (isReady) resolve(child);
        else if (left === 0) resolve(undefined);
      });
    }
  });
}

function endChild({ leg, isRedirected }: ChildCall): void {
  if (!isRedirected) leg.end(leg.isAnswered ? 'completed' : 'canceled', 'carrier');
}

/** One that did not answer tells more than one that was busy: somebody rang long enough. */
function statusOfAll(children: readonly ChildCall[]): string {
  const all = children.map(({ leg, isRedirected }) => (isRedirected ? 'completed' : leg.record.status));
  return (
    ['completed', 'no-answer', 'busy', 'canceled'].find((status) => all.some((one) => one === status)) ??
    'failed'
  );
}

function formOf(
  { exchange }: VerbContext,
  child: ChildCall | undefined,
  status: string,
  isBridged: boolean,
): Form {
  const form: Form = { DialCallStatus: status, DialBridged: String(isBridged) };
  if (!child) return form;
  form.DialCallSid = child.leg.record.sid;
  // Not sent when the child was redirected before it disconnected (Twilio docs: Dial).
  if (!child.isRedirected) form.DialCallDuration = String(durationSeconds(child.leg.record));
  return child.leg.record.to.startsWith('sip') ? { ...form, ...sipForm(exchange, child.leg, status) } : form;
}

const SIP_CODES: Record<string, string> = {
  completed: '200',
  busy: '486',
  'no-answer': '480',
  failed: '404',
};

/** Twilio docs: Sip, action. Which SIP message brought the headers is not looked at. */
function sipForm(exchange: Exchange, child: Leg, status: string): Form {
  const form: Form = {
    DialSipCallId: `${child.record.sid}@0.0.0.0`,
    DialSipResponseCode: SIP_CODES[status] ?? '487',
  };
  const ofPhone = exchange.phone(child.party.address).sipHeaders;
  for (const [name, value] of Object.entries({ ...ofPhone, ...child.party.sipHeaders }))
    form[`DialSipHeader_${name}`] = value;
  return form;
}
