/**
 * What happened in conversations goes to its session. Owns: which session that is, and opening one for a
 * message that comes before, or instead of, the news of its customer. Must not know: HTTP.
 */
import { typeOfAddress } from '../twilio/chat-parties';
import {
  openingOf,
  type ParsedChatEvent,
  type ParsedChatWebhook,
  type ParsedOpening,
  type ParsedUserEvent,
} from '../twilio/parse-chat-event';
import type { AppDeps } from './app-deps';

type Valid = Extract<ParsedChatWebhook, { ok: true }>;

/**
 * Receives an event, durably. @returns the outcome, for metrics
 * @throws what the store or the carrier throws
 */
export async function receiveChatEvent(deps: AppDeps, parsed: Valid): Promise<string> {
  switch (parsed.about) {
    case 'nothing':
      return 'unchanged';
    case 'user':
      return receiveForUser(deps, parsed);
    case 'opening':
      return (await deps.store.sessionOfLeg(parsed.chat)) ? 'repeated' : open(deps, parsed);
    case 'conversation':
      return receiveInChat(deps, parsed);
  }
}

async function receiveInChat(deps: AppDeps, parsed: ParsedChatEvent): Promise<string> {
  const { event, key } = parsed;
  const known = await deps.store.sessionOfLeg(parsed.chat);
  const sessionId = known?.sessionId ?? parsed.sessionId;
  const { outcome } = await deps.runtime.receive({ sessionId, key, event });
  if (known || outcome !== 'unchanged' || event.type !== 'message.received') return outcome;
  const opening = await readOpening(deps, parsed, event.author);
  if (!opening) return outcome;
  await open(deps, opening);
  return (await deps.runtime.receive({ sessionId, key, event })).outcome;
}

/** A conversation at an address that is not in the settings is none of ours. */
async function open({ runtime, settings, releases }: AppDeps, parsed: ParsedOpening): Promise<string> {
  const { sessionId, key } = parsed;
  if (!settings.current().chatAddresses[parsed.event.to]) return 'unchanged';
  const event = { ...parsed.event, release: releases.forCaller(parsed.event.from).hash };
  return (await runtime.receive({ sessionId, key, event })).outcome;
}

/** The first that we hear of a chat is a message: who wrote where is asked of the carrier. */
async function readOpening(
  { chatRest, clock }: AppDeps,
  { chat, sessionId }: ParsedChatEvent,
  address: string,
): Promise<ParsedOpening | null> {
  if (typeOfAddress(address) === null) return null;
  const parties = (await chatRest.readParticipants(chat)) ?? [];
  const proxyAddress = parties.find((one) => one.address === address)?.proxyAddress ?? '';
  return openingOf({ sessionId, chat, address, proxyAddress }, clock.now());
}

/** A user is online or offline in every chat at once. */
async function receiveForUser(
  { store, runtime, settings }: AppDeps,
  { key, event }: ParsedUserEvent,
): Promise<string> {
  const agents = Object.values(settings.current().queues).flatMap((queue) => queue.agents);
  const own = new Set(agents.filter((agent) => agent.chat === event.author).map((agent) => agent.id));
  const chats = await Promise.all([...own].map((agentId) => store.liveSessionsOfAgent(agentId)));
  const received = [...new Set(chats.flat())].map((sessionId) => runtime.receive({ sessionId, key, event }));
  return (await Promise.all(received))[0]?.outcome ?? 'unchanged';
}
