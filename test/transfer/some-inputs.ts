import { callPostSessionSchema, type CallPostSession } from '../../src/settings/call-post-session';
import { chatPostSessionSchema, type ChatPostSession } from '../../src/settings/chat-post-session';
import { chatsAsPostSession, type PostSession } from '../../src/settings/post-session';
import type { DecisionInputs, VirtualAgentFacts } from '../../src/transfer/inputs';
import type { NextSettings } from '../../src/transfer/what-if';

/** A Monday, 10:15 in Madrid. */
export const MONDAY = Date.UTC(2026, 1, 2, 9, 15);

/** A setting that is on, with one virtual agent; everything else as it is by default. */
export function setting(change: Partial<CallPostSession> = {}): CallPostSession {
  return { ...callPostSessionSchema.parse({ enabled: true, virtualAgent: 'csat' }), ...change };
}

/** Every field from the setting for all calls, saved in version 3. */
export const ALL_FROM_CALL = Object.fromEntries(
  Object.keys(setting()).map((field) => [field, { scope: 'call', version: 3 }]),
) as DecisionInputs['fields'];

export const CSAT: VirtualAgentFacts = {
  name: 'csat',
  kind: 'flow',
  enabled: true,
  channels: ['voice'],
  languages: ['en', 'es'],
  flowExists: true,
};
export const FORM: VirtualAgentFacts = { ...CSAT, name: 'form' };

/** Inputs for which every rule passes. */
export const READY: DecisionInputs = {
  sessionId: 'session-1',
  channel: 'voice',
  sessionType: 'inbound',
  client: null,
  at: MONDAY,
  queue: 'support',
  postSession: setting(),
  fields: ALL_FROM_CALL,
  scope: 'call',
  settingsVersion: 7,
  virtualAgents: { csat: CSAT, form: FORM },
  humanConversation: true,
  talkSeconds: 95,
  transfers: 0,
  endedBy: 'agent',
  endedHow: 'agent-hung-up',
  humansLeft: 0,
  isPostSessionLeg: false,
  alreadyHandedOver: false,
  language: 'en',
  customerLegLive: true,
  agentLegLive: false,
  callable: true,
  person: '0123456789abcdef01234567',
  asked: null,
  available: ['metadata.callId', 'sip.x-order'],
  optIn: null,
};

/** The setting of chats that is on, with one virtual agent; everything else as it is by default. */
export function chatSetting(change: Partial<ChatPostSession> = {}): PostSession {
  const document = chatPostSessionSchema.parse({ enabled: true, virtualAgent: 'csat' });
  return chatsAsPostSession({ ...document, ...change });
}

/** Every field from the setting for all chats, saved in version 4. */
export const ALL_FROM_CHAT = Object.fromEntries(
  Object.keys(chatPostSessionSchema.shape).map((field) => [field, { scope: 'chat', version: 4 }]),
) as DecisionInputs['fields'];

/** A web chat for which every rule passes. */
export const READY_CHAT: DecisionInputs = {
  ...READY,
  channel: 'chat',
  sessionType: 'web',
  client: { kind: 'web', version: '3.0.0' },
  postSession: chatSetting(),
  fields: ALL_FROM_CHAT,
  scope: 'chat',
  virtualAgents: { csat: { ...CSAT, channels: ['chat'] } },
  endedHow: 'end-requested',
  callable: false,
  person: null,
};

/** READY_CHAT with another setting. */
export function chatWith(
  change: Partial<ChatPostSession>,
  inputs: Partial<DecisionInputs> = {},
): DecisionInputs {
  return { ...READY_CHAT, postSession: chatSetting(change), ...inputs };
}

/** READY with another setting. */
export function withSetting(
  change: Partial<CallPostSession>,
  inputs: Partial<DecisionInputs> = {},
): DecisionInputs {
  return { ...READY, postSession: setting(change), ...inputs };
}

/** The customer has hung up and is called back. */
export const CALL_BACK = callPostSessionSchema.parse({
  whenCustomerHangsUp: { action: 'call-back' },
}).whenCustomerHangsUp;
export const AGENT_LEG = { action: 'agent-leg', virtualAgent: 'form' } as const;

/** The customer has hung up, and the agent's live leg is moved to the virtual agent `form`. */
export const ON_AGENT_LEG = {
  postSession: setting({ whenCustomerHangsUp: AGENT_LEG }),
  customerLegLive: false,
  agentLegLive: true,
} satisfies Partial<DecisionInputs>;

/** Other settings, saved in version 9. */
export function nextSettings(
  change: Partial<CallPostSession>,
  more: Partial<NextSettings> = {},
): NextSettings {
  const fields = Object.fromEntries(
    Object.keys(READY.fields).map((field) => [field, { scope: 'call', version: 9 }]),
  ) as DecisionInputs['fields'];
  const { scope, virtualAgents } = READY;
  return {
    postSession: setting(change),
    fields,
    scope,
    settingsVersion: 9,
    virtualAgents,
    asked: null,
    ...more,
  };
}
