/**
 * A decision in plain words. Owns: the wording. Must not know: who reads it, or how it was made.
 * It holds no personal data: neither do the reasons it is made of.
 */
import type { Decision, RuleLine } from './decide';
import type { Road } from './road';

const MARKS: { readonly [result in RuleLine['result']]: string } = {
  passed: 'passed',
  failed: 'FAILED',
  'not-reached': 'not reached',
};

const ROADS: { readonly [road in Road]: string } = {
  'customer-leg': "the customer's live leg",
  'call-back': 'a call back to the customer',
  'agent-leg': "the agent's live leg",
  none: 'none',
};

/** Several lines without a final line break: the outcome, the road, the settings, then one line a rule. */
export function explain(decision: Decision): string {
  const { reason, road, scope, settingsVersion, inputs, rules } = decision;
  const { at, channel, sessionType, language, queue } = inputs;
  return [
    `${outcome(decision)}: ${reason}`,
    `decided at ${new Date(at).toISOString()}; ${channel}, ${sessionType}, language ${language}${of(queue)}`,
    `road to a live leg: ${ROADS[road]}`,
    `settings version ${settingsVersion}, scope of the switch: ${scope}`,
    ...rules.map(explainRule),
  ].join('\n');
}

function outcome({ transfer, status, virtualAgent }: Decision): string {
  if (transfer) return `transfer to virtual agent "${virtualAgent}"`;
  return status === 'declined' ? 'no transfer, the customer declined' : 'no transfer';
}

function of(queue: string | null): string {
  return queue === null ? '' : `, queue ${queue}`;
}

function explainRule(line: RuleLine): string {
  const { name, result, reason } = line;
  return `  ${MARKS[result].padEnd(11)}  ${name.padEnd(22)}  ${reason}${origins(line)}`.trimEnd();
}

/** ` [optIn: queue, version 5; virtualAgent: call, version 3]`; fields of one origin are named together. */
function origins({ settings }: RuleLine): string {
  const fields = new Map<string, string[]>();
  for (const { field, scope, version } of settings) {
    const from = version === 0 ? 'default' : `${scope}, version ${version}`;
    fields.set(from, [...(fields.get(from) ?? []), field]);
  }
  if (fields.size === 0) return '';
  return ` [${[...fields].map(([from, names]) => `${names.join(', ')}: ${from}`).join('; ')}]`;
}
