/**
 * Stream (Twilio docs: Stream). Owns: what it accepts and its status callbacks. Must not know: what
 * is said over its WebSocket.
 */
import type { Form } from '../../engine/carrier-event';
import { StreamLine } from '../../sockets/stream-line';
import { methodOf, resolveUrl } from '../context';
import type { Element } from '../element';
import { TwimlError } from '../twiml-error';
import { parametersOf } from '../verbs/dial-target';
import { refuseFields, type Connection, type ConnectNoun } from './connect-noun';
import { refuseUrl } from './conversation-relay';

/** Characters of a Parameter's name and value together have to stay under this. */
const LONGEST_PAIR = 500;

/** Twilio docs: error 31941, Stream - TwiML - Invalid Track configuration. */
const INVALID_TRACK = 31941;

type StreamEvent = 'stream-started' | 'stream-stopped' | 'stream-error';

export const stream: ConnectNoun = {
  sidPrefix: 'MZ',
  socket: {
    attach: ({ context, noun, sid }, socket) =>
      new StreamLine(context.leg, socket, {
        ...{ sid, parameters: parametersOf(noun), tracks: ['inbound'] },
        isBidirectional: true,
      }),
    // Twilio docs: error 31920, Stream - WebSocket - Handshake Error.
    unopened: (StreamError) => ({ code: 31920, outcome: { StreamError } }),
    closed: () => ({}),
  },
  refuse(_, noun) {
    checkStream(noun);
    const { track = 'inbound_track' } = noun.attributes;
    if (track !== 'inbound_track')
      throw new TwimlError(INVALID_TRACK, `<Connect><Stream track> cannot be ${track}: only inbound_track`);
  },
  begin: (connection) => tellOfStream(connection, 'stream-started'),
  end(connection, outcome, hasBegun) {
    const { streamStoppedAfterError } = connection.context.leg.network.switches;
    const error = outcome?.StreamError;
    // What fails at once could not be connected: it never started.
    if (!hasBegun && error === undefined) tellOfStream(connection, 'stream-started');
    if (error !== undefined) tellOfStream(connection, 'stream-error', { StreamError: error });
    if (error === undefined || (hasBegun && streamStoppedAfterError))
      tellOfStream(connection, 'stream-stopped');
  },
  told(_, outcome) {
    refuseFields(outcome, ['StreamError']);
    // The error is for the status callback; the action learns nothing of it.
    return {};
  },
  toldOfHangUp: () => ({}),
};

/** What a Stream in Connect and one in Start have in common. @throws TwimlError */
export function checkStream(noun: Element): void {
  const { url = '' } = noun.attributes;
  refuseUrl(noun.name, url);
  if (url.includes('?')) throw new TwimlError(12200, '<Stream url> cannot have a query');
  const pairs = Object.entries(parametersOf(noun));
  const long = pairs.find(([name, value]) => name.length + value.length >= LONGEST_PAIR);
  if (long) throw new TwimlError(12200, `<Parameter> ${long[0]} is too long`);
}

/** The only callbacks of a call with ISO 8601 dates (Twilio docs: Stream, statusCallback). */
export function tellOfStream(
  { context, noun, sid }: Connection,
  StreamEvent: StreamEvent,
  more: Form = {},
): void {
  const { leg } = context;
  const { statusCallback, name: StreamName = sid } = noun.attributes;
  if (statusCallback === undefined || statusCallback === '') return;
  const form: Form = {
    AccountSid: leg.network.accountSid,
    CallSid: leg.record.sid,
    StreamSid: sid,
    StreamName,
    StreamEvent,
    ...more,
    Timestamp: new Date(leg.network.clock.now()).toISOString(),
  };
  const url = resolveUrl(context, statusCallback);
  const method = methodOf(noun, 'statusCallbackMethod');
  void leg.network.postman.send({ kind: 'callback', call: leg.record.sid, url, method, form });
}
