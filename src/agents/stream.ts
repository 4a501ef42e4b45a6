/**
 * Kind `stream`: a bot that hears and speaks audio on a WebSocket. Owns: `<Connect><Stream>` (Twilio
 * docs: Stream). Must not know: other nouns.
 */
import type { Answer } from '../call/answer';
import { address } from './address';
import { failureReason } from './failure-reason';
import { defineKind, type AgentEnd } from './kind';
import { parameterElements } from './parameter-elements';
import { PLAIN_NAMES } from './parameter-names';
import { plainOption } from './plain-option';
import { plainValue } from './plain-value';

/**
 * The leg asks for more when the bot closes the socket, and nothing in that request tells how it went;
 * a connection that broke is told by the status callback.
 */
function end(answer: Answer): AgentEnd | null {
  if (answer.kind === 'none') return { status: 'finished', reason: 'completed' };
  const broke = answer.kind === 'relay' && answer.status === '' && answer.errorCode !== undefined;
  return broke ? { status: 'failed', reason: failureReason(answer.errorCode) } : null;
}

export const streamKind = defineKind({
  kind: 'stream',
  title: 'a bot of your own on a WebSocket: audio in, audio out',
  channels: ['voice'],
  options: {
    /** Twilio passes no query on: values travel as data parameters */
    url: address({ schemes: ['wss'], longest: 1000, query: false }),
    /** what the stream is called in Twilio's logs */
    name: plainOption(64).exactOptional(),
  },
  limits: {
    ...PLAIN_NAMES,
    pair: 500,
    total: null,
    measure: (name, value) => name.length + plainValue(value).length,
    source: 'Twilio docs: Stream, Parameter (name and value together under 500 characters)',
  },
  turns: false,
  attach: (options, { parameters }) => [
    {
      verb: 'attach',
      by: 'connect',
      reports: true,
      noun: {
        name: 'Stream',
        attributes: {
          url: options.url,
          ...(options.name === undefined ? {} : { name: options.name }),
        },
        children: parameterElements(parameters),
      },
    },
  ],
  end,
  goneMeans: { status: 'partial', reason: 'customer-hung-up' },
});
