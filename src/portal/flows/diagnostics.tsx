/** What is wrong or doubtful in flows. Owns: how each is shown, with the lines it is about. */
import { Alert, Badge, Code, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format';
import type { FlowProblem, Releases } from './use-flows';

export function Diagnostics({ problems }: { problems: readonly FlowProblem[] }) {
  const { t } = useTranslation();
  if (problems.length === 0) return <Text c="dimmed">{t('flows.fine')}</Text>;
  return (
    <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
      {problems.map((problem, index) => (
        <li key={index}>
          <Diagnostic problem={problem} />
        </li>
      ))}
    </Stack>
  );
}

/** The folder while it is not what serves: what was refused, and why. */
export function FolderNotice({ folder }: { folder: Releases['folder'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!folder || folder.state === 'adopted') return null;
  const { state, lookedAt, problems } = folder;
  return (
    <Alert
      color={state === 'set-aside' ? 'yellow' : 'red'}
      variant="outline"
      title={t(`flows.folder.${state}`)}
      role="alert"
    >
      <Text size="sm" c="dimmed" mb="sm">
        {t('flows.lookedAt', { at: format.time(lookedAt) })}
      </Text>
      {problems.length > 0 && <Diagnostics problems={problems} />}
    </Alert>
  );
}

function Diagnostic({ problem }: { problem: FlowProblem }) {
  const { t } = useTranslation();
  const { file, line, column, severity, rule, message, hint, frame } = problem;
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Badge
          variant="outline"
          color={severity === 'error' ? 'red' : 'yellow'}
          c="var(--mantine-color-text)"
        >
          {t(`flows.severities.${severity}`)}
        </Badge>
        <Text span className="code">
          {place}
        </Text>
        <Text span size="xs" c="dimmed">
          {rule}
        </Text>
      </Group>
      <Text lang="en">{message}</Text>
      {frame !== undefined && (
        <Code block tabIndex={0} aria-label={place}>
          {frame}
        </Code>
      )}
      {hint !== undefined && (
        <Text size="sm" c="dimmed" lang="en">
          {hint}
        </Text>
      )}
    </Stack>
  );
}
