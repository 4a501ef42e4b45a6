/**
 * The decision: is the customer's leg moved to a virtual agent, and why or why not.
 * Owns: the record of every rule. Must not know: how a leg is moved, or what a rule asks.
 */
import { roundTrip, type JsonObject } from '../lib/json';
import type { PostSessionScope } from '../settings/resolve';
import type { DecisionInputs } from './inputs';
import type { Rule } from './rule';
import { RULES } from './rules';

export type RuleLine = {
  name: string;
  result: 'passed' | 'failed' | 'not-reached';
  /** empty when not reached */
  reason: string;
  /** what the rule looked at; empty when not reached */
  inputs: JsonObject;
};

/** Plain JSON; `decide(decision.inputs)` gives an equal decision. */
export type Decision = {
  transfer: boolean;
  status: 'ready' | 'not-required';
  /** who gets the leg; null when there is no transfer */
  virtualAgent: string | null;
  /** the reason of the rule that failed, or that every rule passed */
  reason: string;
  failedRule: string | null;
  /** every rule, in order */
  rules: RuleLine[];
  scope: PostSessionScope;
  settingsVersion: number;
  inputs: DecisionInputs;
};

/** Asks the rules in order; the first that fails decides, and the rest are not reached. */
export function decide(inputs: DecisionInputs): Decision {
  const sealed = roundTrip(inputs);
  const rules = ask(sealed);
  const failed = rules.find((line) => line.result === 'failed');
  return {
    transfer: failed === undefined,
    status: failed ? 'not-required' : 'ready',
    virtualAgent: failed ? null : sealed.postSession.virtualAgent,
    reason: failed?.reason ?? 'every rule passed',
    failedRule: failed?.name ?? null,
    rules,
    scope: sealed.scope,
    settingsVersion: sealed.settingsVersion,
    inputs: sealed,
  };
}

function ask(inputs: DecisionInputs): RuleLine[] {
  let failed = false;
  return RULES.map((rule) => {
    const line = failed ? notReached(rule) : reached(rule, inputs);
    failed ||= line.result === 'failed';
    return line;
  });
}

function reached(rule: Rule, inputs: DecisionInputs): RuleLine {
  const { passed, reason, inputs: lookedAt } = rule.check(inputs);
  return { name: rule.name, result: passed ? 'passed' : 'failed', reason, inputs: lookedAt };
}

function notReached(rule: Rule): RuleLine {
  return { name: rule.name, result: 'not-reached', reason: '', inputs: {} };
}
