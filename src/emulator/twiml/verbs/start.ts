/**
 * Start and Stop (Twilio docs: Stream). Owns: beginning and ending what runs beside the document, which goes on
 * at once. Must not know: sockets.
 */
import type { Next, VerbContext } from '../context';
import type { Connection } from '../connect/connect-noun';
import { checkStream } from '../connect/stream';
import type { Element } from '../element';
import { startStream, stopStream } from '../running-streams';
import { TwimlError } from '../twiml-error';

/** @throws TwimlError */
export function start(context: VerbContext, element: Element): Next {
  for (const noun of nounsOf(element)) {
    checkStream(noun);
    const { sids, clock } = context.leg.network;
    const connection: Connection = { context, noun, sid: sids.next('MZ'), since: clock.now() };
    if (!startStream(connection))
      throw new TwimlError(12200, `<Stream name>: a stream of this name runs already`);
  }
  return 'next-verb';
}

/** A name nobody has is no mistake of weight: the stream may have ended by itself. @throws TwimlError */
export function stop({ leg }: VerbContext, element: Element): Next {
  for (const { attributes } of nounsOf(element)) {
    if (!attributes.name) throw new TwimlError(12200, '<Stop><Stream> needs the name of the stream');
    if (!stopStream(leg, attributes.name))
      leg.network.journal.warning(12200, '<Stop><Stream>: no stream of this name runs', leg.record.sid);
  }
  return 'next-verb';
}

function nounsOf({ name, children }: Element): readonly Element[] {
  if (children.length === 0) throw new TwimlError(12200, `<${name}> without a noun`);
  return children;
}
