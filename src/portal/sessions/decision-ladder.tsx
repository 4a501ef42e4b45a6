/** The decision, rule by rule. Owns: how each is shown, with what it looked at and whose setting it read. */
import { Alert, Code, Text, ThemeIcon } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { fieldWords } from '../i18n/place-words';
import { serverWords } from '../i18n/server/server-words';
import { useRuleAgainst, useRuleName } from './use-rule-name';

type Decision = NonNullable<Schemas['Session']['decision']>;
type Line = Decision['rules'][number];

const MARKS: Record<Line['result'], [sign: string, colour: string]> = {
  passed: ['✓', 'teal'],
  failed: ['✕', 'red'],
  'not-reached': ['·', 'gray'],
};

export function DecisionLadder({ decision }: { decision: Decision | null }) {
  const { t } = useTranslation();
  const against = useRuleAgainst();
  if (!decision) return <Text c="dimmed">{t('decision.none')}</Text>;
  const { transfer, virtualAgent, failedRule, status, settingsVersion, rules } = decision;
  const title = transfer
    ? t('decision.transfer', { agent: virtualAgent })
    : t(status === 'declined' ? 'decision.declined' : 'decision.noTransfer', {
        rule: against(failedRule ?? ''),
      });
  return (
    <div>
      <Alert color={transfer ? 'teal' : 'gray'} variant="outline" title={title} mb="sm">
        <Text size="sm">{serverWords(decision.reason)}</Text>
        <Text size="sm" c="dimmed">
          {t('decision.version', { version: settingsVersion })}
        </Text>
      </Alert>
      <div role="list" aria-label={t('decision.rules')}>
        {rules.map((line) => (
          <RuleLine key={line.name} line={line} />
        ))}
      </div>
    </div>
  );
}

function RuleLine({ line }: { line: Line }) {
  const { t } = useTranslation();
  const ruleName = useRuleName();
  const [sign, color] = MARKS[line.result];
  const reached = line.result !== 'not-reached';
  return (
    <div className="rule" role="listitem">
      <ThemeIcon
        size="sm"
        radius="xl"
        variant="outline"
        color={color}
        aria-label={t(`decision.${line.result}`)}
        role="img"
      >
        {sign}
      </ThemeIcon>
      {reached ? (
        <details>
          <summary>
            <Text span fw={line.result === 'failed' ? 700 : 500} size="sm">
              {ruleName(line.name)}
            </Text>{' '}
            <Text span size="sm" c="dimmed">
              {serverWords(line.reason)}
            </Text>
          </summary>
          <Text size="xs" c="dimmed" my={4}>
            {line.settings.map(originOf(t)).join(' · ')}
          </Text>
          <Code block tabIndex={0} aria-label={t('decision.show')}>
            {JSON.stringify(line.inputs, null, 2)}
          </Code>
        </details>
      ) : (
        <Text size="sm" c="dimmed">
          {ruleName(line.name)}
        </Text>
      )}
    </div>
  );
}

function originOf(t: ReturnType<typeof useTranslation>['t']) {
  return ({ field, scope, version }: Line['settings'][number]): string => {
    const from =
      version === 0 ? t('scopes.default') : t('decision.from', { scope: t(`scopes.of.${scope}`), version });
    return `${fieldWords(field)}: ${from}`;
  };
}
