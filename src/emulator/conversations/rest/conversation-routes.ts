/** The Conversations resource (Twilio docs: Conversation resource). Owns: its routes and parameters. */
import { CarrierError } from '../../engine/carrier-error';
import type { RestResult } from '../../rest/respond';
import type { Parameters } from '../../rest/parameters';
import type { ChatTimers } from '../chat-conversation';
import {
  createConversation,
  removeConversation,
  updateConversation,
  type ConversationChange,
} from '../conversation-life';
import { conversationJson } from './chat-json';
import { chatPage } from './chat-page';
import { answerOf, conversationOf, type ChatRequest } from './chat-request';
import { readDuration } from './read-duration';

const KNOWN = [
  'FriendlyName',
  'UniqueName',
  'Attributes',
  'MessagingServiceSid',
  'State',
  'Timers.Inactive',
  'Timers.Closed',
];
const MISSING = ['DateCreated', 'DateUpdated', 'Bindings.Email.Address', 'Bindings.Email.Name'];

/** Each timer with its shortest length and Twilio's codes for one that is no duration, and one too short. */
const TIMERS = [
  { name: 'Timers.Inactive', field: 'inactiveMs', shortestMs: 60_000, codes: [50379, 50375] },
  { name: 'Timers.Closed', field: 'closedMs', shortestMs: 600_000, codes: [50380, 50376] },
] as const;

export async function create(request: ChatRequest): Promise<RestResult> {
  const { chats, given, origin } = request;
  const { state, timers = {}, ...fields } = readChange(given);
  if (state === 'closed') throw new CarrierError(400, 50384, "Initial state can't be 'closed'");
  if (state === undefined && Object.keys(timers).length > 0)
    throw new CarrierError(400, 50382, "Timer can't be set without state");
  const { messagingServiceSid } = chats;
  const names = { friendlyName: null, uniqueName: null };
  const defaults = { ...names, attributes: '{}', messagingServiceSid };
  const wanted = { ...defaults, ...fields, timers, state: state ?? 'active' };
  const done = await createConversation(chats, wanted, origin);
  return answerOf(201, done, (conversation) => conversationJson(request, conversation));
}

export function list(request: ChatRequest): RestResult {
  const { given, chats } = request;
  const state = given.oneOf('State', ['active', 'inactive', 'closed']);
  const [from, to] = [timeOf(given, 'StartDate', -Infinity), timeOf(given, 'EndDate', Infinity)];
  const found = chats.conversations.filter(
    (one) => (state === undefined || one.state === state) && one.dateCreated >= from && one.dateCreated <= to,
  );
  const json = (one: (typeof found)[number]) => conversationJson(request, one);
  return chatPage(request, 'conversations', found.reverse(), json, ['State', 'StartDate', 'EndDate']);
}

/** Twilio docs: Read multiple Conversations, StartDate. @throws CarrierError 20001 */
function timeOf(given: Parameters, name: string, otherwise: number): number {
  const written = given.text(name);
  if (written === undefined || written === '') return otherwise;
  const time = Date.parse(written);
  if (Number.isNaN(time)) throw new CarrierError(400, 20001, `Invalid ${name}: ${written}`);
  return time;
}

export function fetchOne(request: ChatRequest): RestResult {
  return { status: 200, body: conversationJson(request, conversationOf(request)) };
}

export async function update(request: ChatRequest): Promise<RestResult> {
  const { chats, given, origin } = request;
  const conversation = conversationOf(request);
  const { timers, ...change } = readChange(given);
  const all = timers ? { ...change, timers: merge(conversation.timers, timers) } : change;
  const done = await updateConversation(chats, conversation, all, origin);
  return answerOf(200, done, () => conversationJson(request, conversation));
}

export async function remove(request: ChatRequest): Promise<RestResult> {
  return answerOf(204, await removeConversation(request.chats, conversationOf(request), request.origin));
}

/** @throws CarrierError 20001 and those of timers */
function readChange(given: Parameters): ConversationChange {
  given.checkNames(KNOWN, MISSING);
  const change: ConversationChange = {};
  const [friendlyName, uniqueName] = [given.text('FriendlyName'), given.text('UniqueName')];
  const [attributes, service] = [given.text('Attributes'), given.text('MessagingServiceSid')];
  const state = given.oneOf('State', ['active', 'inactive', 'closed']);
  const timers = readTimers(given);
  if (friendlyName !== undefined) change.friendlyName = friendlyName;
  if (uniqueName !== undefined) change.uniqueName = uniqueName === '' ? null : uniqueName;
  if (attributes !== undefined) change.attributes = attributes === '' ? '{}' : attributes;
  if (service !== undefined) change.messagingServiceSid = service;
  if (state !== undefined) change.state = state;
  if (timers) change.timers = timers;
  return change;
}

/** A timer of no length is none. */
function readTimers(given: Parameters): ChatTimers | undefined {
  const timers: ChatTimers = {};
  for (const { name, field, shortestMs, codes } of TIMERS) {
    const written = given.text(name);
    if (written === undefined) continue;
    const ms = readDuration(written);
    if (ms === undefined) throw new CarrierError(400, codes[0], `${name} format is invalid`);
    if (ms > 0 && ms < shortestMs) throw new CarrierError(400, codes[1], `${name} is too short`);
    timers[field] = ms;
  }
  return Object.keys(timers).length > 0 ? timers : undefined;
}

function merge(old: ChatTimers, change: ChatTimers): ChatTimers {
  const all = Object.entries({ ...old, ...change }).filter(([, ms]) => ms > 0);
  return Object.fromEntries(all);
}
