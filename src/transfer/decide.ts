/**
 * The decision: is a leg moved to a virtual agent, and why or why not.
 * Owns: the record of every rule. Must not know: how a leg is moved, or what a rule asks.
 */
import { copyOf, type JsonObject } from '../lib/json';
import type { PostSessionField } from '../settings/post-session';
import type { FieldOrigin, PostSessionScope } from '../settings/resolve';
import type { DecisionInputs } from './inputs';
import { namedAgent, roadOf, type Road } from './road';
import type { Rule } from './rule';
import { rulesOf } from './rules';
import { optIn } from './rules/opt-in';

export type RuleLine = {
  name: string;
  result: 'passed' | 'failed' | 'not-reached';
  /** empty when not reached */
  reason: string;
  /** what the rule looked at; empty when not reached */
  inputs: JsonObject;
  /** the fields of the setting it read, and where each comes from; empty when not reached */
  settings: ({ field: PostSessionField } & FieldOrigin)[];
};

/** Plain JSON; `decide(decision.inputs)` gives an equal decision. */
export type Decision = {
  transfer: boolean;
  /** `declined`: the customer was asked, and nothing else stands against the transfer */
  status: 'ready' | 'not-required' | 'declined';
  /** who gets the leg; null when there is no transfer */
  virtualAgent: string | null;
  /** by which road a virtual agent can get a leg, whether or not there is a transfer */
  road: Road;
  /** the reason of the rule that failed, or that every rule passed */
  reason: string;
  failedRule: string | null;
  /** every rule that concerns the channel, in order */
  rules: RuleLine[];
  scope: PostSessionScope;
  settingsVersion: number;
  inputs: DecisionInputs;
};

/** Asks the rules in order; the first that fails decides, and the rest are not reached. */
export function decide(inputs: DecisionInputs): Decision {
  const sealed = copyOf(inputs);
  const rules = ask(sealed);
  const failed = rules.find((line) => line.result === 'failed');
  const road = roadOf(sealed);
  return {
    transfer: failed === undefined,
    status: failed === undefined ? 'ready' : declined(failed, sealed) ? 'declined' : 'not-required',
    virtualAgent: failed ? null : namedAgent(sealed, road),
    road,
    reason: failed?.reason ?? 'every rule passed',
    failedRule: failed?.name ?? null,
    rules,
    scope: sealed.scope,
    settingsVersion: sealed.settingsVersion,
    inputs: sealed,
  };
}

/** The decision if the customer says yes: whether it is worth asking. */
export function wouldOffer(inputs: DecisionInputs): Decision {
  return decide({ ...inputs, optIn: 'yes' });
}

/**
 * True when it must be looked up whom we asked before: a limit needs it, and nothing else stands against
 * the transfer. Where this is false the decision is the same with and without the look-up.
 */
export function needsHistory(inputs: DecisionInputs): boolean {
  if (!limitsAsks(inputs.postSession) || roadOf(inputs) === 'agent-leg') return false;
  return wouldOffer({ ...inputs, asked: { person: [], today: 0 } }).transfer;
}

function limitsAsks({ perPerson, dailyCap }: DecisionInputs['postSession']): boolean {
  return dailyCap !== null || (perPerson?.notWithinDays ?? perPerson?.atMost ?? null) !== null;
}

/** Who was called back and never answered the phone did not decline anything. */
function declined(failed: RuleLine, inputs: DecisionInputs): boolean {
  return failed.name === optIn.name && inputs.optIn !== null && inputs.optIn !== 'not-reached';
}

function ask(inputs: DecisionInputs): RuleLine[] {
  let failed = false;
  return rulesOf(inputs.channel).map((rule) => {
    const line = failed ? notReached(rule) : reached(rule, inputs);
    failed ||= line.result === 'failed';
    return line;
  });
}

/** The parts of a line are its own: a reader who changes one changes neither the inputs nor another line. */
function reached(rule: Rule, inputs: DecisionInputs): RuleLine {
  const { passed, reason, inputs: lookedAt } = rule.check(inputs);
  return {
    name: rule.name,
    result: passed ? 'passed' : 'failed',
    reason,
    inputs: copyOf(lookedAt),
    settings: originsOf(rule.fields, inputs),
  };
}

/** Nothing for a field that is in no document of the channel. */
function originsOf(read: readonly PostSessionField[], { fields }: DecisionInputs): RuleLine['settings'] {
  const origins: RuleLine['settings'] = [];
  for (const field of read) {
    const origin = fields[field];
    if (origin) origins.push({ field, scope: origin.scope, version: origin.version });
  }
  return origins;
}

function notReached(rule: Rule): RuleLine {
  return { name: rule.name, result: 'not-reached', reason: '', inputs: {}, settings: [] };
}
