/**
 * What other settings would have done with a session of the past. Owns: the comparison of two decisions.
 * Must not know: which sessions are asked about. Each session stands by itself: whom we asked before is
 * what it was, though other settings would have asked others.
 */
import { isDeepStrictEqual } from 'node:util';
import { roundTrip } from '../lib/json';
import { decide, needsHistory, wouldOffer, type Decision, type RuleLine } from './decide';
import type { DecisionInputs } from './inputs';
import { liveLegLeft } from './rules/live-leg-left';
import { optIn } from './rules/opt-in';
import { virtualAgentUsable } from './rules/virtual-agent-usable';

/**
 * The settings to compare with. `asked` is the person's and the day's history before the session, counted
 * as these settings count the day; it is used only where the sealed inputs do not hold it and it matters.
 * `agentLegLive`: as these settings would have left the agent's leg; as it was if left out.
 */
export type NextSettings = Pick<
  DecisionInputs,
  'postSession' | 'fields' | 'scope' | 'settingsVersion' | 'virtualAgents' | 'asked'
> &
  Partial<Pick<DecisionInputs, 'agentLegLive'>>;

/**
 * A decision of a what-if. `offered`: the customer would be asked first, and nobody knows what they would
 * say; the decision is then the one after a yes.
 */
export type Outcome = Decision & { offered: boolean };

export interface Comparison {
  before: Outcome;
  after: Outcome;
  changed: boolean;
  /** the line of `after` that makes the difference; null when nothing changed */
  because: RuleLine | null;
}

/**
 * Decides a session once more as it was, and with other settings. With the settings it had, nothing ever
 * changes.
 *
 * @param inputs the sealed inputs of its decision
 */
export function compare(inputs: DecisionInputs, next: NextSettings): Comparison {
  const before = outcomeOf(inputs);
  const after = outcomeOf({ ...inputs, ...next, asked: askedFor(inputs, next) });
  const rule = difference(before, after);
  const because = after.rules.find(({ name }) => name === rule) ?? null;
  return { before, after, changed: rule !== null, because };
}

/** Name of the rule that makes the difference, or null. Where nothing is transferred a road is none. */
function difference(before: Outcome, after: Outcome): string | null {
  if (before.failedRule !== after.failedRule) {
    return after.rules.find((line, n) => line.result !== before.rules[n]?.result)?.name ?? null;
  }
  if (!before.transfer) return null;
  if (before.road !== after.road) return liveLegLeft.name;
  if (before.virtualAgent !== after.virtualAgent) return virtualAgentUsable.name;
  return before.offered === after.offered ? null : optIn.name;
}

/** Who was not asked, and would be, gets an offer rather than a refusal for want of an answer. */
function outcomeOf(inputs: DecisionInputs): Outcome {
  if (inputs.optIn !== null || !inputs.postSession.optIn.ask) return { ...decide(inputs), offered: false };
  const decision = wouldOffer(inputs);
  return { ...decision, offered: decision.transfer && decision.road !== 'agent-leg' };
}

/** A look-up the session made is kept; one it did not need is added where the next settings need it. */
function askedFor(inputs: DecisionInputs, next: NextSettings): DecisionInputs['asked'] {
  const { asked } = inputs;
  if (asked === 'unavailable' || hasSameSettings(inputs, next)) return asked;
  if (asked === null) return needsHistory({ ...inputs, ...next }) ? next.asked : null;
  if (countsSameDay(inputs, next) || next.asked === null || next.asked === 'unavailable') return asked;
  return { person: asked.person, today: next.asked.today };
}

/** Compared as JSON data: one side comes from the store, the other from a schema. */
function hasSameSettings(inputs: DecisionInputs, next: NextSettings): boolean {
  const { postSession, virtualAgents } = next;
  return isDeepStrictEqual(
    roundTrip({ postSession, virtualAgents }),
    roundTrip({ postSession: inputs.postSession, virtualAgents: inputs.virtualAgents }),
  );
}

/** A cap of a queue counts the queue's sessions, a cap for all calls (or all chats) counts all; days begin in the cap's zone. */
function countsSameDay(inputs: DecisionInputs, next: NextSettings): boolean {
  return (
    inputs.fields.dailyCap.scope === next.fields.dailyCap.scope &&
    inputs.postSession.dailyCap?.timeZone === next.postSession.dailyCap?.timeZone
  );
}
