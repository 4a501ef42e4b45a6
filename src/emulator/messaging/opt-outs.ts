/**
 * Who wants no messages from which number (Twilio docs: Default handling of opt-out keywords; error 21610). Owns: the words,
 * and what is answered to them. WhatsApp has none of this.
 */
const OUT: ReadonlySet<string> = new Set([
  ...['stop', 'stopall', 'unsubscribe', 'cancel', 'end', 'quit', 'revoke', 'optout'],
]);
const IN: ReadonlySet<string> = new Set(['start', 'unstop', 'yes']);

export class OptOuts {
  /** `from to`: whoever has written, and the number they have written to */
  private readonly pairs = new Set<string>();

  /** @returns what the carrier answers by itself; undefined: it is no such word, or changes nothing */
  heed(from: string, to: string, body: string): string | undefined {
    const word = body.trim().toLowerCase();
    const pair = `${from} ${to}`;
    if (OUT.has(word) && !this.pairs.has(pair)) {
      this.pairs.add(pair);
      return 'You have successfully been unsubscribed. You will not receive any more messages from this number. Reply START to resubscribe.';
    }
    if (!IN.has(word) || !this.pairs.delete(pair)) return undefined;
    return 'You have successfully been re-subscribed to messages from this number. Reply STOP to unsubscribe.';
  }

  /** @param to who would get the message @param from the number it would come from */
  has(to: string, from: string): boolean {
    return this.pairs.has(`${to} ${from}`);
  }
}
