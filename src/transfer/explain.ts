/**
 * A decision in plain words. Owns: the wording. Must not know: who reads it, or how it was made.
 */
import type { Decision, RuleLine } from './decide';

const MARKS: { readonly [result in RuleLine['result']]: string } = {
  passed: 'passed',
  failed: 'FAILED',
  'not-reached': 'not reached',
};

/** Several lines without a final line break: the outcome, the settings, then one line a rule. */
export function explain(decision: Decision): string {
  const { reason, scope, settingsVersion, inputs, rules } = decision;
  return [
    `${outcome(decision)}: ${reason}`,
    `settings version ${settingsVersion}, scope ${scope}; channel ${inputs.channel}, language ${inputs.language}`,
    ...rules.map(explainRule),
  ].join('\n');
}

function outcome({ transfer, virtualAgent }: Decision): string {
  return transfer ? `transfer to virtual agent "${virtualAgent}"` : 'no transfer';
}

function explainRule({ name, result, reason }: RuleLine): string {
  return `  ${MARKS[result].padEnd(11)}  ${name.padEnd(22)}  ${reason}`.trimEnd();
}
