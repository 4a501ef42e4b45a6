/**
 * The rules of the decision, in the order in which they are asked. Owns: the one list.
 * First what the settings say and what happened, then whom it would reach, then what is needed to do it,
 * and the customer's own word last: nobody is asked for a transfer that cannot be.
 */
import type { Channel } from '../call/channel';
import type { Rule } from './rule';
import { callType } from './rules/call-type';
import { chatType } from './rules/chat-type';
import { clientTakesPart } from './rules/client-takes-part';
import { dailyCap } from './rules/daily-cap';
import { endedByParty } from './rules/ended-by-party';
import { humanConversation } from './rules/human-conversation';
import { lastHumanGone } from './rules/last-human-gone';
import { liveLegLeft } from './rules/live-leg-left';
import { longEnough } from './rules/long-enough';
import { notHandedOverBefore } from './rules/not-handed-over-before';
import { notOptedOut } from './rules/not-opted-out';
import { notPostSessionLeg } from './rules/not-post-session-leg';
import { optIn } from './rules/opt-in';
import { parametersComplete } from './rules/parameters-complete';
import { personNotAsked } from './rules/person-not-asked';
import { sampledIn } from './rules/sampled-in';
import { switchedOn } from './rules/switched-on';
import { transferredCall } from './rules/transferred-call';
import { transferredChat } from './rules/transferred-chat';
import { virtualAgentUsable } from './rules/virtual-agent-usable';
import { withinHours } from './rules/within-hours';

export const RULES: readonly Rule[] = [
  switchedOn,
  callType,
  chatType,
  clientTakesPart,
  humanConversation,
  endedByParty,
  lastHumanGone,
  notPostSessionLeg,
  notHandedOverBefore,
  transferredCall,
  transferredChat,
  longEnough,
  withinHours,
  sampledIn,
  notOptedOut,
  personNotAsked,
  dailyCap,
  virtualAgentUsable,
  parametersComplete,
  liveLegLeft,
  optIn,
];

const BY_CHANNEL: { readonly [channel in Channel]: readonly Rule[] } = {
  voice: concerning('voice'),
  chat: concerning('chat'),
};

/** The rules that concern a channel, in their order. */
export function rulesOf(channel: Channel): readonly Rule[] {
  return BY_CHANNEL[channel];
}

function concerning(channel: Channel): readonly Rule[] {
  return RULES.filter((rule) => rule.channel === undefined || rule.channel === channel);
}
