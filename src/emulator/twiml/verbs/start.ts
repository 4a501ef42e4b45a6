/**
 * Start and Stop (Twilio docs: Stream, Recording). Owns: beginning and ending what runs beside the document, which goes on
 * at once. Must not know: sockets.
 */
import type { Next, VerbContext } from '../context';
import type { Connection } from '../connect/connect-noun';
import { checkStream } from '../connect/stream';
import type { Element } from '../element';
import { planOf } from '../recording';
import { startStream, stopStream } from '../running-streams';
import { TwimlError } from '../twiml-error';

/** @throws TwimlError */
export function start(context: VerbContext, element: Element): Next {
  for (const noun of nounsOf(element)) {
    if (noun.name === 'Recording') startRecording(context, noun);
    else beginStream(context, noun);
  }
  return 'next-verb';
}

function beginStream(context: VerbContext, noun: Element): void {
  checkStream(noun);
  const { sids, clock } = context.leg.network;
  const connection: Connection = { context, noun, sid: sids.next('MZ'), since: clock.now() };
  if (!startStream(connection))
    throw new TwimlError(12200, `<Stream name>: a stream of this name runs already`);
}

/** Of the call until its end, or until REST stops it; of the sources the API names this is the nearest (Twilio docs: Recording). */
function startRecording(context: VerbContext, noun: Element): void {
  const { leg } = context;
  const channels = noun.attributes.channels === 'mono' ? 1 : 2;
  const plan = planOf(context, noun, 'StartCallRecordingAPI', channels);
  const { recordings } = leg.network;
  const recording = recordings.start({ callSid: leg.record.sid }, plan);
  recordings.tellChange(recording, 'in-progress');
  void leg.over.then(() => recordings.stop(recording));
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
