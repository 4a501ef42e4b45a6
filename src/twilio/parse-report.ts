/**
 * What the connection to a virtual agent tells of itself. Owns: the status callback of Stream -> event
 * (Twilio docs: Stream, statusCallback). Must not know: kinds of virtual agent.
 */
import type { VirtualAgentReported } from '../call/event';
import type { VirtualAgentRoute } from './match-route';
import type { ParsedWebhook, Webhook } from './parsed-webhook';
import { readFields, reportFields } from './webhook-fields';

const STATUS: { readonly [event: string]: VirtualAgentReported['status'] | undefined } = {
  'stream-started': 'started',
  'stream-stopped': 'stopped',
  'stream-error': 'failed',
};

/** How much of an error's text is kept, UTF-16 units. */
const LONGEST_ERROR = 200;

/** The event, or none for an event we do not know. */
export function parseReport({ params, at }: Webhook, route: VirtualAgentRoute): ParsedWebhook {
  const read = readFields(reportFields, params);
  if (!read.ok) return read;
  const { StreamSid: sid, StreamEvent: name, StreamError } = read.fields;
  const { sessionId, document } = route;
  const status = Object.hasOwn(STATUS, name) ? STATUS[name] : undefined;
  const error = StreamError.slice(0, LONGEST_ERROR);
  return {
    ok: true,
    sessionId,
    key: `virtual-agent:${sid}:${name}`,
    event: status ? { type: 'virtual-agent.reported', at, document, status, error } : null,
  };
}
