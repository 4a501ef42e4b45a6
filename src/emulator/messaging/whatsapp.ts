/**
 * WhatsApp (Twilio docs: WhatsApp, key concepts; error 63016). Owns: its addresses, and that free text is taken for a day
 * after somebody has written. Must not know: which templates are approved; any is.
 */
import { normaliseNumber } from '../engine/normalise-number';

const SCHEME = 'whatsapp:';
const WINDOW_MS = 24 * 60 * 60 * 1000;

/** A number, or `whatsapp:` and a number, in one form. */
export function textAddress(written: string): string {
  const text = written.trim();
  if (!isWhatsApp(text)) return normaliseNumber(text);
  return SCHEME + normaliseNumber(text.slice(SCHEME.length));
}

export function isWhatsApp(address: string): boolean {
  return address.startsWith(SCHEME);
}

/** The number in an address. */
export function numberIn(address: string): string {
  return isWhatsApp(address) ? address.slice(SCHEME.length) : address;
}

/** Who has written when. */
export class Window {
  private readonly wrote = new Map<string, number>();

  open(from: string, to: string, now: number): void {
    if (isWhatsApp(from)) this.wrote.set(`${from} ${to}`, now);
  }

  /** @param to who would get free text @param from the sender it would come from */
  isOpen(to: string, from: string, now: number): boolean {
    const last = this.wrote.get(`${to} ${from}`);
    return !isWhatsApp(to) || (last !== undefined && now - last < WINDOW_MS);
  }
}
