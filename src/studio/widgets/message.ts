/** `send-message`: in a chat a line of it, in a call a text message beside it. Twilio docs: Studio, Send Message. */
import { textOf, type Bench, type Converter } from '../bench';
import type { Widget } from '../definition';
import { target } from '../graph';
import { translateText } from '../texts';
import { spoken, wordsOf } from './say';
import { todo } from './todo';

const PROPERTIES = ['body', 'message_type', 'to', 'from', 'service', 'channel', 'attributes'];
/** The two ends of the session: what a message without `to` and `from` has. */
const CUSTOMER = /^\s*\{\{\s*(contact\.channel\.address|trigger\.call\.From)\s*\}\}\s*$/;
const OURS = /^\s*\{\{\s*(flow\.channel\.address|trigger\.call\.To)\s*\}\}\s*$/;

export const sendMessage: Converter = (widget, bench) => {
  if (textOf(widget, 'body') === '')
    return todo(widget, bench, 'templates and media cannot be sent, only texts');
  if (bench.channel !== 'voice') return spoken(widget, bench, 'sent', PROPERTIES);
  const words = wordsOf(widget, bench);
  if (!words) return todo(widget, bench, 'it has no words');
  return {
    body: {
      message: bench.prompt(widget, words),
      ...end(widget, bench, 'to', bench.outbound ? OURS : CUSTOMER),
      ...end(widget, bench, 'from', bench.outbound ? CUSTOMER : OURS),
      ...(/^whatsapp:/.test(textOf(widget, 'to') + textOf(widget, 'from')) ? { by: 'whatsapp' } : {}),
    },
    ways: { sent: target(widget, 'sent'), failed: target(widget, 'failed') },
    events: ['sent', 'failed'],
    properties: PROPERTIES,
  };
};

/** An address, unless it is the one a message has anyway. */
function end(widget: Widget, bench: Bench, key: 'to' | 'from', own: RegExp): { [key: string]: string } {
  const written = textOf(widget, key).replace(/^whatsapp:/, '');
  return written === '' || own.test(written) ? {} : { [key]: translateText(written, widget.name, bench) };
}
