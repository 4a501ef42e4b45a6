/** Names of the rules of a decision, for people. Owns: that a rule without words of ours still has a name. */
import { useTranslation } from 'react-i18next';

export function useRuleName(): (rule: string) => string {
  const { t } = useTranslation();
  return (rule) => t(`rules.${rule}`, rule);
}

/** What was so when a rule stood against the transfer. */
export function useRuleAgainst(): (rule: string) => string {
  const { t } = useTranslation();
  return (rule) => t(`against.${rule}`, rule);
}

/** Every rule there is, in the order in which they are asked. */
export function useRuleNames(): string[] {
  const { t } = useTranslation();
  return Object.keys(t('rules', { returnObjects: true }) as unknown as Record<string, string>);
}
