/** `message`: a text message is sent while the customer holds, or after they have left. */
import { readPhoneNumber } from '../../../call/endpoint';
import type { FlowEvent, MessageStep, TextTemplate } from '../../../flow/model';
import { channelKey, personKey } from '../../../transfer/person';
import { ownTelephone } from '../../caller-id';
import { customerAddress } from '../../facts';
import type { EventOf, FlowRests } from '../../machine-event';
import { play } from '../../leg/play';
import { HOLD_SECONDS, TEXT_LOST_MS } from '../../timing';
import { cancelTimer, note, setTimer, type Turn } from '../../turn';
import { languageFor } from '../language-for';
import { scopeOf } from '../scope';

/** Twilio docs: Message resource, Body. */
const LONGEST = 1600;
/** The person has told the carrier to send no more (Twilio docs: error 21610). */
const STOPPED = 21_610;

/** @throws when the text or an address cannot be rendered */
export function enterMessage(turn: Turn, step: MessageStep): FlowEvent | FlowRests {
  const scope = scopeOf(turn, step.frame);
  const { text } = step.prompt.render(languageFor(turn), scope, 'chat');
  const address = (written: TextTemplate | undefined, otherwise: string): string | null =>
    readPhoneNumber(written?.render(scope) ?? otherwise);
  const to = address(step.to, customerAddress(turn.s).replace(/^whatsapp:/, ''));
  const from = address(step.from, ownTelephone(turn.world, turn.s) ?? '');
  const reason = refusal(turn, { to, from, text, by: step.by });
  if (to === null || from === null || reason !== null) return failed(turn, step, reason ?? '');
  const request = ++turn.s.requests;
  const scheme = step.by === 'whatsapp' ? 'whatsapp:' : '';
  turn.effects.push({
    ...{ type: 'text.send', request, to: scheme + to, from: scheme + from, text: text.trim(), at: turn.at },
  });
  setTimer(turn, `http:${request}`, TEXT_LOST_MS);
  if (turn.s.run) turn.s.run.request = request;
  play(turn, { verb: 'hold', seconds: HOLD_SECONDS });
  return { type: 'flow.looks-up' };
}

/** What came of it, for the flow. Whoever wants no messages is asked for nothing either, from now on. */
export function answerMessage(turn: Turn, step: MessageStep, event: EventOf<'text.sent'>): FlowEvent {
  cancelTimer(turn, `http:${event.request}`);
  note(turn, 'message.sent', { step: step.path, ok: event.ok, code: event.code });
  const to = step.to?.render(scopeOf(turn, step.frame)) ?? customerAddress(turn.s);
  const person = personKey(to);
  if (event.code === STOPPED && person !== null) {
    note(turn, 'person.opted-out');
    const how = 'told the carrier to send no more messages';
    turn.effects.push({ type: 'person.opt-out', people: [person], how });
  }
  return { type: event.ok ? 'outcome.sent' : 'outcome.failed' };
}

/** Why nothing is sent; null: it is. */
function refusal(
  { world }: Turn,
  { to, from, text, by }: { to: string | null; from: string | null; text: string; by: MessageStep['by'] },
): string | null {
  if (to === null) return 'there is no number to write to';
  if (from === null) return 'there is no number of ours to write from';
  if (text.trim() === '') return 'there is nothing to write';
  if (text.trim().length > LONGEST) return `the text has more than ${LONGEST} characters`;
  if (world.optedOut?.has(personKey(to) ?? '')) return 'the person wants no messages';
  return world.optedOut?.has(channelKey(to, by) ?? '') ? `the person wants no messages by ${by}` : null;
}

function failed(turn: Turn, { path }: MessageStep, reason: string): FlowEvent {
  note(turn, 'message.refused', { step: path, reason });
  return { type: 'outcome.failed' };
}
