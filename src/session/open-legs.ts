/**
 * What of a session has to be there at the carrier while the session goes on. Owns: which parts those are,
 * read off the snapshot. Must not know: how they are asked about.
 */
import { isFinalStatus, type LegRef } from '../call/leg';
import type { Attempt, SessionSnapshot } from './snapshot';
import { isIn, isLive } from './state';

/** A call of a customer or an agent. */
export interface OpenCall {
  kind: 'call';
  leg: LegRef;
  sid: string;
}

/** A conference in which people talk. */
export interface OpenConference {
  kind: 'conference';
  conference: string;
  /** who has to be in it: agents, then the customer */
  legs: { leg: LegRef; sid: string }[];
  /** since when they are, ms since the epoch */
  since: number;
}

/** A conversation with its customer and its agents, by the names they write under. */
export interface OpenChat {
  kind: 'chat';
  sid: string;
  customer: string;
  agents: { author: string; participant: string }[];
  /** places of the newest messages that came from it; a message of another place may not have been told */
  carried: number[];
  /** one is missing */
  gap: boolean;
}

export type OpenPart = OpenCall | OpenConference | OpenChat;

/** @returns nothing of a session that waits for nobody who is on the line */
export function openParts(s: SessionSnapshot): OpenPart[] {
  if (s.state === 'closed') return [];
  return s.chat ? openChat(s) : [...openCalls(s), ...openConference(s)];
}

function openCalls(s: SessionSnapshot): OpenCall[] {
  const { lead, customer } = s;
  const live = isLive(s);
  const calls: { leg: LegRef; sid: string | null }[] = [
    ...(live ? [lead] : []),
    ...(isFinalStatus(customer.status) || customer.sid === lead.sid
      ? []
      : [{ leg: 'customer' as const, sid: customer.sid }]),
    ...s.customerCalls.filter((call) => call.status === 'calling').map(({ sid }) => ofCustomer(sid)),
    ...s.attempts.filter(isThere).map(ofAgent),
  ];
  const known = new Map<string, OpenCall>();
  for (const { leg, sid } of calls) {
    if (sid && !known.has(sid)) known.set(sid, { kind: 'call', leg, sid });
  }
  return [...known.values()];
}

/** With a second agent on the way somebody may be about to come or to go. */
function openConference(s: SessionSnapshot): OpenConference[] {
  const { conversation, lead } = s;
  if (!isIn(s, 'talking.alone') || !conversation?.conference) return [];
  const { conference, connectedAt } = conversation;
  const agents = s.attempts.filter((one) => one.n === conversation.attempt && isThere(one)).map(ofAgent);
  const legs = [...agents, ...(isLive(s) ? [{ leg: lead.leg, sid: lead.sid }] : [])];
  return [{ kind: 'conference', conference, legs, since: connectedAt ?? s.startedAt }];
}

/** Nothing is asked of a conversation that is not made yet, or that we have closed. */
function openChat(s: SessionSnapshot): OpenChat[] {
  const { customer, attempts, chat } = s;
  if (!chat || !isLive(s) || customer.sid === '') return [];
  const agents = attempts
    .filter(isThere)
    .map(({ identity = '', sid }) => ({ author: identity, participant: sid ?? '' }));
  const carried = (chat.carried ?? []).map(([, index]) => index);
  const gap = chat.gap === true;
  return [{ kind: 'chat', sid: customer.sid, customer: customer.from, agents, carried, gap }];
}

/**
 * An agent who was kept for a form after the call is still there; other attempts that are over need no leg. Nobody is missed
 * in a chat who took it and is not invited yet (`sid` is empty).
 */
function isThere({ status, outcome, sid, legGone }: Attempt): boolean {
  return !legGone && sid !== null && sid !== '' && (status !== 'over' || outcome === 'kept');
}

function ofAgent({ n, sid }: Attempt): { leg: LegRef; sid: string } {
  return { leg: `agent:${n}`, sid: sid ?? '' };
}

function ofCustomer(sid: string | null): { leg: LegRef; sid: string | null } {
  return { leg: 'customer', sid };
}
