/** The decision, rule by rule. Owns: how each is shown, with what it looked at and whose setting it read. */
import { Alert, Code, Group, Spoiler, Text, ThemeIcon } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { useRuleName } from './use-rule-name';

type Decision = NonNullable<Schemas['Session']['decision']>;
type Line = Decision['rules'][number];

const MARKS: Record<Line['result'], [sign: string, colour: string]> = {
  passed: ['✓', 'teal'],
  failed: ['✕', 'red'],
  'not-reached': ['·', 'gray'],
};

export function DecisionLadder({ decision }: { decision: Decision | null }) {
  const { t } = useTranslation();
  const ruleName = useRuleName();
  if (!decision) return <Text c="dimmed">{t('decision.none')}</Text>;
  const { transfer, virtualAgent, failedRule, status, settingsVersion, rules } = decision;
  const title = transfer
    ? t('decision.transfer', { agent: virtualAgent })
    : t(status === 'declined' ? 'decision.declined' : 'decision.noTransfer', {
        rule: ruleName(failedRule ?? ''),
      });
  return (
    <div>
      <Alert color={transfer ? 'teal' : 'gray'} variant="outline" title={title} mb="sm">
        <Text size="sm">{decision.reason}</Text>
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
      <div>
        <Group justify="space-between" gap="xs">
          <Text fw={line.result === 'failed' ? 700 : 500} c={reached ? 'inherit' : 'dimmed'}>
            {ruleName(line.name)}
          </Text>
          <Text size="xs" c="dimmed">
            {t(`decision.${line.result}`)}
          </Text>
        </Group>
        {reached && (
          <>
            <Text size="sm" c="dimmed">
              {line.reason}
            </Text>
            <Text size="xs" c="dimmed">
              {line.settings.map(originOf(t)).join(' · ')}
            </Text>
            <Seen inputs={line.inputs} />
          </>
        )}
      </div>
    </div>
  );
}

function Seen({ inputs }: { inputs: Line['inputs'] }) {
  const { t } = useTranslation();
  if (Object.keys(inputs).length === 0) return null;
  return (
    <Spoiler
      maxHeight={0}
      showLabel={t('decision.show')}
      hideLabel={t('decision.hide')}
      transitionDuration={0}
      fz="xs"
    >
      <Code block>{JSON.stringify(inputs, null, 2)}</Code>
    </Spoiler>
  );
}

function originOf(t: ReturnType<typeof useTranslation>['t']) {
  return ({ field, scope, version }: Line['settings'][number]): string => {
    const from =
      version === 0 ? t('scopes.default') : t('decision.from', { scope: t(`scopes.of.${scope}`), version });
    return `${t(`fields.${field}`, field)}: ${from}`;
  };
}
