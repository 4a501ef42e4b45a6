/** `message`: a text message is sent while the customer holds, or after they have left. */
import { readPhoneNumber } from '../../../call/endpoint';
import type { TextEffect } from '../../../call/text-effect';
import { wordsOf } from '../../../flow/expression/words-of';
import type { FlowEvent, MessageStep, Scope, TextTemplate } from '../../../flow/model';
import { channelKey, personKey } from '../../../transfer/person';
import { ownTelephone } from '../../caller-id';
import { customerAddress } from '../../facts';
import type { EventOf, FlowRests } from '../../machine-event';
import { play } from '../../leg/play';
import { HOLD_SECONDS, TEXT_LOST_MS } from '../../timing';
import { cancelTimer, note, setTimer, type Turn } from '../../turn';
import { languageFor } from '../language-for';
import { evaluateAll } from './evaluate-all';
import { scopeOf } from '../scope';

/** Twilio docs: Message resource, Body. */
const LONGEST = 1600;
/** The person has told the carrier to send no more (Twilio docs: error 21610). */
const STOPPED = 21_610;
/** Twilio docs: Content resource, Sid. */
const TEMPLATE = /^HX[0-9a-f]{32}$/i;

/** @throws when the text or an address cannot be rendered */
export function enterMessage(turn: Turn, step: MessageStep): FlowEvent | FlowRests {
  const scope = scopeOf(turn, step.frame);
  const { text } = step.prompt.render(languageFor(turn), scope, 'chat');
  const address = (written: TextTemplate | undefined, otherwise: string): string | null =>
    readPhoneNumber(written?.render(scope) ?? otherwise);
  const to = address(step.to, customerAddress(turn.s).replace(/^whatsapp:/, ''));
  const from = address(step.from, ownTelephone(turn.world, turn.s) ?? '');
  const template = templateOf(step, scope);
  const reason = refusal(turn, { to, from, text, by: step.by, template });
  if (to === null || from === null || reason !== null) return failed(turn, step, reason ?? '');
  const request = ++turn.s.requests;
  const scheme = step.by === 'whatsapp' ? 'whatsapp:' : '';
  turn.effects.push({
    ...{ type: 'text.send', request, to: scheme + to, from: scheme + from, text: text.trim(), at: turn.at },
    ...(template ? { template } : {}),
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

/** @throws when the template is none */
function templateOf({ template }: MessageStep, scope: Scope): TextEffect['template'] {
  if (!template) return undefined;
  const sid = template.sid.render(scope).trim();
  if (!TEMPLATE.test(sid))
    throw new Error('the template is not named by an id of the carrier, like HX and 32 digits');
  const values = Object.entries(evaluateAll(template.values, scope));
  return { sid, values: Object.fromEntries(values.map(([name, value]) => [name, wordsOf(value)])) };
}

interface Wanted {
  to: string | null;
  from: string | null;
  text: string;
  by: MessageStep['by'];
  template: TextEffect['template'];
}

/** WhatsApp takes free text for a day after somebody has written (Twilio docs: error 63016): a chat lasts no longer. */
function hasWritten({ s }: Turn, to: string): boolean {
  return s.chat !== null && s.type === 'whatsapp' && customerAddress(s).endsWith(to);
}

/** Why nothing is sent; null: it is. */
function refusal(turn: Turn, { to, from, text, by, template }: Wanted): string | null {
  const { world } = turn;
  if (to === null) return 'there is no number to write to';
  if (from === null) return 'there is no number of ours to write from';
  if (text.trim() === '') return 'there is nothing to write';
  if (text.trim().length > LONGEST) return `the text has more than ${LONGEST} characters`;
  if (world.optedOut?.has(personKey(to) ?? '')) return 'the person wants no messages';
  if (world.optedOut?.has(channelKey(to, by) ?? '')) return `the person wants no messages by ${by}`;
  const isFree = by === 'whatsapp' && template === undefined;
  return isFree && !hasWritten(turn, to)
    ? 'WhatsApp takes free text only for a day after the customer has written; send a template'
    : null;
}

function failed(turn: Turn, { path }: MessageStep, reason: string): FlowEvent {
  note(turn, 'message.refused', { step: path, reason });
  return { type: 'outcome.failed' };
}
