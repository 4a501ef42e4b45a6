/**
 * Lines of a conversation out of what came in and went out. Owns: which parts of a document are heard. PURE, but for the
 * browser's reader of XML. What a virtual agent outside says is not in them.
 */
import type { Schemas } from '../api/client';

type Line = Schemas['SessionHistory']['items'][number];

export interface HeardLine {
  at: string;
  who: 'customer' | 'agent';
  did: 'heard' | 'pressed' | 'said' | 'recorded' | 'connected';
  text: string;
}

export function linesOf(items: readonly Line[]): HeardLine[] {
  return items.flatMap(({ at, event, reply }): HeardLine[] => {
    const who = event?.['type'] === 'agent.answered' ? 'agent' : 'customer';
    return [...answerIn(event, at), ...textsIn(reply).map((line) => ({ at, who, ...line }) as const)];
  });
}

function answerIn(event: Line['event'], at: string): HeardLine[] {
  const given = event?.['answer'];
  if (typeof given !== 'object' || given === null) return [];
  const { kind, digits, speech } = given as { [name: string]: unknown };
  const line = (did: HeardLine['did'], text: unknown): HeardLine[] =>
    typeof text === 'string' && text !== '' ? [{ at, who: 'customer', did, text }] : [];
  if (kind === 'recording') return [{ at, who: 'customer', did: 'recorded', text: '' }];
  return kind === 'input' ? [...line('pressed', digits), ...line('said', speech)] : [];
}

/** What is spoken and played, in order, and that people are put through. Twilio docs: Say, Play, Dial. */
function textsIn(reply: string | null): Pick<HeardLine, 'did' | 'text'>[] {
  if (reply === null || !reply.startsWith('<')) return [];
  const document = new DOMParser().parseFromString(reply, 'text/xml');
  return [...document.querySelectorAll('Say, Play, Conference, Number, Client, Sip')].map((element) => {
    const text = element.textContent?.trim() ?? '';
    if (element.tagName === 'Say') return { did: 'heard', text };
    return element.tagName === 'Play' ? { did: 'heard', text: played(text) } : { did: 'connected', text: '' };
  });
}

/** A sound is shown by the last part of its address. */
export function played(address: string): string {
  return `♪ ${address.split('/').at(-1) ?? address}`;
}
