/**
 * How legs, conferences and conversations are that we believe to be open. Owns: the requests, and what their
 * answers mean (Twilio docs: Call, Conference, Participant, Conversation resources). Must not know: why it
 * is asked.
 */
import type { SessionEvent } from '../call/event';
import { assertNever } from '../lib/assert-never';
import type { Told } from '../runtime/ports';
import type { OpenCall, OpenChat, OpenConference, OpenPart } from '../session/open-legs';
import { readCall } from './read-call';
import { missedMessages } from './rest-chat-missed';
import { chatOf, partyOf } from './rest-chat-participants';
import type { RestClient } from './rest-client';
import { conferenceSid } from './rest-conference';
import { restFailure, type RestFailure } from './rest-failure';
import { legEnded } from './rest-gone';

const source = 'carrier-said-so';
const TOO_MANY: ReadonlySet<number> = new Set([429, 20429]);

/** Never rejects. */
export async function askHowItIs(client: RestClient, open: OpenPart, now: number): Promise<Told> {
  try {
    switch (open.kind) {
      case 'call':
        return await askCall(client, open, now);
      case 'conference':
        return { events: await whoLeftConference(client, open, now) };
      case 'chat':
        return { events: await whatEndedInChat(client, open, now) };
      default:
        return assertNever(open, 'open');
    }
  } catch (error) {
    return unknown(restFailure(error));
  }
}

async function askCall(client: RestClient, open: OpenCall, now: number): Promise<Told> {
  const state = await readCall(client, open.sid);
  if (state.is === 'unknown') return unknown(state.failure);
  return { events: state.is === 'open' ? [] : [legEnded({ ...open, type: source }, state, now)] };
}

/** A conference that is not in progress has nobody in it. */
async function whoLeftConference(
  client: RestClient,
  { conference, legs }: OpenConference,
  at: number,
): Promise<SessionEvent[]> {
  const sid = await conferenceSid(client, conference);
  const there = sid === null ? null : await client.conferences(sid).participants.list().catch(nothingIfGone);
  const sids = new Set(there?.map((one) => one.callSid));
  const left = legs.filter((one) => !sids.has(one.sid));
  return left.map((one) => ({ type: 'conference.left', at, ...one, reason: '', source }));
}

async function whatEndedInChat(client: RestClient, open: OpenChat, at: number): Promise<SessionEvent[]> {
  const chat = chatOf(client, open.sid);
  const read = await chat.fetch().catch(nothingIfGone);
  const closed = { type: 'conversation.closed', at, reason: '', source } as const;
  if (!read) return [closed];
  const missed = await missedMessages(chat, open, read.chatServiceSid, at);
  const there = read.state === 'closed' ? null : await chat.participants.list().catch(nothingIfGone);
  if (!there) return [...missed, closed];
  const names = new Set(there.map(partyOf).flatMap(({ sid, identity, address }) => [sid, identity, address]));
  const left = open.agents.filter(({ author, participant }) => !names.has(participant) && !names.has(author));
  if (!names.has(open.customer)) left.push({ author: open.customer, participant: '' });
  return [
    ...missed,
    ...left.map((one) => ({ type: 'participant.left', at, ...one, source }) as const),
    ...(open.gap ? [{ type: 'chat.read', at } as const] : []),
  ];
}

/** @throws the error, where it says something else than that nothing is there (any more) */
function nothingIfGone(error: unknown): null {
  if (restFailure(error).kind === 'gone') return null;
  throw error;
}

function unknown({ code }: RestFailure): Told {
  return { unknown: TOO_MANY.has(code) ? 'busy' : 'failed' };
}
