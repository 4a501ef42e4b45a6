/**
 * The rules of the decision, in the order in which they are asked. Owns: the one list.
 * First what the settings say, then what happened, then what is needed to do it.
 */
import type { Rule } from './rule';
import { endedByParty } from './rules/ended-by-party';
import { humanConversation } from './rules/human-conversation';
import { lastHumanGone } from './rules/last-human-gone';
import { liveLegLeft } from './rules/live-leg-left';
import { notHandedOverBefore } from './rules/not-handed-over-before';
import { notPostSessionLeg } from './rules/not-post-session-leg';
import { switchedOn } from './rules/switched-on';
import { virtualAgentUsable } from './rules/virtual-agent-usable';

export const RULES: readonly Rule[] = [
  switchedOn,
  humanConversation,
  endedByParty,
  lastHumanGone,
  notPostSessionLeg,
  notHandedOverBefore,
  virtualAgentUsable,
  liveLegLeft,
];
