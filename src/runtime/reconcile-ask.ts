/**
 * One session is compared with what the carrier says. Owns: what is asked in which order, and in which order
 * the news are told. Must not know: when it is asked, or how fast.
 */
import type { SessionEvent } from '../call/event';
import type { Clock } from '../lib/clock';
import { openParts, type OpenPart } from '../session/open-legs';
import type { SessionSnapshot } from '../session/snapshot';
import { TALK_MS } from './reconcile-patience';
import type { Carrier, Told } from './ports';

/** requests each question takes */
const REQUESTS: { readonly [kind in OpenPart['kind']]: number } = { call: 1, conference: 2, chat: 3 };
/** who has just been told to join a conference may be on the way */
const ON_THE_WAY_MS = 15_000;

export interface Asking {
  carrier: Pick<Carrier, 'ask'>;
  clock: Clock;
  /** when this process began, ms since the epoch */
  begin: number;
  /** waits for one's turn. @returns false when nothing may be asked any more */
  turn(requests: number): Promise<boolean>;
}

export interface Answered {
  /** what was missed, and what is over in the order in which it ended; keys of the inbox, the same for the same news */
  news: { key: string; event: SessionEvent }[];
  /** why something could not be read; null: all of it was */
  unknown: 'busy' | 'failed' | null;
}

/** Whether people are in their conference is only asked when their legs are there. */
export async function askAbout(s: SessionSnapshot, asking: Asking): Promise<Answered> {
  const parts = openParts(s);
  const legs = await askEach(
    parts.filter((part) => part.kind !== 'conference'),
    asking,
  );
  if (legs.unknown !== null || legs.news.length > 0) return legs;
  return askEach(
    parts.filter((part) => part.kind === 'conference' && isWorthAsking(part, asking)),
    asking,
  );
}

/** In the first minutes every request is for legs: there may be hundreds. */
function isWorthAsking(part: OpenPart, { clock, begin }: Asking): boolean {
  const now = clock.now();
  return part.kind === 'conference' && now - begin >= TALK_MS && now - part.since >= ON_THE_WAY_MS;
}

async function askEach(parts: OpenPart[], { carrier, clock, turn }: Asking): Promise<Answered> {
  const events: SessionEvent[] = [];
  for (const part of parts) {
    if (!(await turn(REQUESTS[part.kind]))) return { news: inOrder(events), unknown: 'failed' };
    const told: Told = await carrier.ask(part, clock.now());
    if ('unknown' in told) return { news: inOrder(events), unknown: told.unknown };
    events.push(...told.events);
  }
  return { news: inOrder(events), unknown: null };
}

/** What ended first is told first: it says who ended it. An agent's end may have ended the customer's leg, too. */
function inOrder(events: SessionEvent[]): Answered['news'] {
  const rank = (event: SessionEvent): number => ('leg' in event && event.leg !== 'customer' ? 0 : 1);
  const sorted = [...events].sort((a, b) => endOf(a) - endOf(b) || rank(a) - rank(b));
  return sorted.map((event) => ({ key: keyOf(event), event }));
}

function endOf(event: SessionEvent): number {
  return event.type === 'leg.ended' ? (event.endedAt ?? event.at) : event.at;
}

/** A leg ends once; somebody may leave a conference or a chat again after coming back. */
function keyOf(event: SessionEvent): string {
  switch (event.type) {
    case 'leg.ended':
      return `carrier:${event.sid}`;
    case 'conference.left':
      return `carrier:${event.sid}:left:${event.at}`;
    case 'participant.left':
      return `carrier:${event.participant || event.at}:left`;
    // As the webhook has it that may still come.
    case 'message.received':
      return `message:${event.id}`;
    case 'chat.read':
      return `carrier:read:${event.at}`;
    default:
      return `carrier:${event.type}`;
  }
}
