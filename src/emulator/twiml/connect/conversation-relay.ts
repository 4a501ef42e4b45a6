/**
 * ConversationRelay (Twilio docs: ConversationRelay). Owns: what it accepts and what its action is told.
 * Must not know: what is said over its WebSocket.
 */
import type { Form } from '../../engine/carrier-event';
import { RelayLine } from '../../sockets/relay-line';
import { TwimlError } from '../twiml-error';
import { parametersOf } from '../verbs/dial-target';
import { refuseFields, refuseValue, type Connection, type ConnectNoun } from './connect-noun';

const STATUSES = ['ended', 'completed', 'failed'];
const FIELDS = ['SessionStatus', 'HandoffData', 'ErrorCode', 'ErrorMessage'];

/** No network connection to the WebSocket server (Twilio docs: ConversationRelay, action). */
const NO_CONNECTION: Form = { ErrorCode: '39001', ErrorMessage: 'No network connection to WebSocket server' };

export const conversationRelay: ConnectNoun = {
  sidPrefix: 'VX',
  socket: {
    attach({ context, noun, sid }, socket, finish) {
      const ended = (data: string | undefined): void =>
        finish({ SessionStatus: 'ended', ...(data === undefined ? {} : { HandoffData: data }) });
      const parameters = parametersOf(noun);
      return new RelayLine(context.leg, socket, { sid, attributes: noun.attributes, parameters, ended });
    },
    unopened: () => ({ code: 64102, outcome: { SessionStatus: 'failed' } }),
    // Twilio does not say what a clean close without `end` is; a connection that broke is a failure.
    closed: (code) => ({ SessionStatus: code === 1000 ? 'ended' : 'failed' }),
  },
  refuse: (_, noun) => refuseUrl(noun.name, noun.attributes.url ?? ''),
  told(connection, outcome) {
    refuseFields(outcome, FIELDS);
    const { SessionStatus: status = 'ended' } = outcome;
    refuseValue('SessionStatus', status, STATUSES);
    const isFailed = status === 'failed';
    if (!isFailed && (outcome.ErrorCode ?? outcome.ErrorMessage) !== undefined)
      throw new Error('ErrorCode and ErrorMessage are sent with SessionStatus failed only');
    return { ...standard(connection, status), ...(isFailed ? NO_CONNECTION : {}), ...outcome };
  },
  toldOfHangUp: (connection) => standard(connection, 'completed'),
  // A session that failed and has no action ends the call (Twilio docs: ConversationRelay, action).
  otherwise: (_, { SessionStatus }) => (SessionStatus === 'failed' ? 'hang-up' : 'next-verb'),
};

function standard({ context, sid, since }: Connection, SessionStatus: string): Form {
  const seconds = Math.round((context.leg.network.clock.now() - since) / 1000);
  return { SessionId: sid, SessionStatus, SessionDuration: String(seconds) };
}

/** Twilio docs: ConversationRelay and Stream, url. @throws TwimlError */
export function refuseUrl(noun: string, url: string): void {
  if (!url.startsWith('wss://')) throw new TwimlError(12200, `<${noun} url> must begin with wss://`);
}
