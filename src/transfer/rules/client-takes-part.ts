/**
 * Rule: the customer's client can show a post-session transfer. A web client can from version 3 on, a mobile
 * one where the setting says so; who chats by SMS or WhatsApp needs no client of ours.
 * CCAI docs: Post-session transfers (web SDK v3 only; not for mobile SDKs).
 */
import type { DecisionInputs } from '../inputs';
import type { Rule } from '../rule';

const FIRST_WEB_VERSION = 3;
/** Dotted numbers. What a client says is shown only when it is nothing else. */
const VERSION = /^(\d{1,4})(\.\d{1,6}){0,3}$/;

export const clientTakesPart: Rule = {
  name: 'client-takes-part',
  channel: 'chat',
  fields: ['mobileClients'],
  check({ sessionType, client, postSession: { mobileClients = false } }) {
    const version = readable(client);
    const [passed, reason] = judge(sessionType, version, mobileClients);
    return { passed, reason, inputs: { sessionType, client: client && { ...client }, mobileClients } };
  },
};

function judge(
  type: DecisionInputs['sessionType'],
  version: string | null,
  mobileClients: boolean,
): [passed: boolean, reason: string] {
  if (type === 'mobile') {
    return [mobileClients, `mobile clients ${mobileClients ? '' : 'do not '}take part`];
  }
  if (type !== 'web') return [true, 'the chat needs no client of ours'];
  if (version === null) {
    return [false, 'web clients take part from version 3 on, and this one does not say its version'];
  }
  if (Number.parseInt(version, 10) >= FIRST_WEB_VERSION) {
    return [true, `the web client is of version ${version}, and takes part`];
  }
  return [
    false,
    `web clients take part from version ${FIRST_WEB_VERSION} on, and this one is of version ${version}`,
  ];
}

function readable(client: DecisionInputs['client']): string | null {
  return client !== null && VERSION.test(client.version) ? client.version : null;
}
