/**
 * Telling an application what is being said before it is complete (Twilio docs: Gather, partialResultCallback).
 * Owns: how the words come in one after another. What it answers is not looked at. Twilio documents
 * UnstableSpeechResult; the other parameters are those its applications in public read.
 */
import type { Scheduled } from '../../../lib/clock';
import { callForm } from '../../engine/call-form';
import type { Form } from '../../engine/carrier-event';
import { methodOf, resolveUrl, type VerbContext } from '../context';
import type { Element } from '../element';

export class PartialResults {
  private readonly timers = new Set<Scheduled>();
  private readonly url: string | undefined;
  private sequence = 0;

  /** @throws TwimlError 15004 */
  constructor(
    private readonly context: VerbContext,
    private readonly element: Element,
  ) {
    const { partialResultCallback: written = '' } = element.attributes;
    this.url = written === '' ? undefined : resolveUrl(context, written);
  }

  /** Somebody says this, for so many milliseconds: its words are spread over them. */
  hear(text: string, ms: number): void {
    if (this.url === undefined) return;
    const words = text.split(/\s+/).filter((word) => word !== '');
    words.forEach((_, index) => {
      const soFar = words.slice(0, index + 1).join(' ');
      const isLast = index === words.length - 1;
      const form: Form = {
        UnstableSpeechResult: isLast ? '' : soFar,
        StableSpeechResult: isLast ? soFar : '',
      };
      this.after((ms * (index + 1)) / words.length, form);
    });
  }

  /** What was not told yet is told no more. */
  stop(): void {
    for (const timer of this.timers) timer.cancel();
  }

  private after(ms: number, form: Form): void {
    const timer = this.context.exchange.clock.after(ms, () => {
      this.timers.delete(timer);
      this.tell(form);
    });
    this.timers.add(timer);
  }

  private tell(form: Form): void {
    const { exchange, leg } = this.context;
    const { record } = leg;
    const numbered = {
      ...callForm(record, exchange.accountSid),
      ...form,
      SequenceNumber: String(this.sequence++),
    };
    void exchange.postman.send({
      kind: 'callback',
      call: record.sid,
      url: this.url ?? '',
      method: methodOf(this.element, 'partialResultCallbackMethod'),
      form: numbered,
    });
  }
}
