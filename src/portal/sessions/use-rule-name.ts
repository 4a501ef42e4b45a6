/** Names of the rules of a decision, for people. Owns: that a rule without words of ours still has a name. */
import { useTranslation } from 'react-i18next';

export function useRuleName(): (rule: string) => string {
  const { t } = useTranslation();
  return (rule) => t(`rules.${rule}`, rule);
}
