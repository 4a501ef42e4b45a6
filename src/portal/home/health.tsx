/** Whether everything works that calls need. Owns: how each part is said. */
import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format';
import type { Overview } from './use-overview';

/** Work that is due is begun at once; after so long somebody should know. */
export const LATE_SECONDS = 30;

export function Health({ overview: { health, tasks, deadLetters } }: { overview: Overview }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { store, records, flows, carrier, outboxLateSeconds } = health;
  const isLate = outboxLateSeconds >= LATE_SECONDS;
  const parts: [string, boolean, string][] = [
    ['carrier', carrier === null, carrier ? t('home.failsSince', { at: format.clock(carrier.since) }) : ''],
    ['store', store, ''],
    ['records', records, ''],
    ['flows', flows !== null, flows?.slice(0, 12) ?? ''],
    [
      'outbox',
      !isLate,
      isLate ? t('home.late', { count: outboxLateSeconds }) : t('home.waiting', { count: tasks }),
    ],
    ['deadLetters', deadLetters === 0, deadLetters === 0 ? '' : format.number(deadLetters)],
  ];
  return (
    <Group component="ul" gap="lg" m={0} p={0} style={{ listStyle: 'none' }}>
      {parts.map(([name, isWell, detail]) => (
        <li key={name}>
          <Text size="xs" c="dimmed">
            {t(`home.parts.${name}`)}
          </Text>
          <Group gap={6}>
            <Badge variant="dot" color={isWell ? 'teal' : 'red'} tt="none" fw={500}>
              {t(isWell ? 'home.works' : 'home.fails')}
            </Badge>
            <Text size="xs" c="dimmed" className="number">
              {detail}
            </Text>
          </Group>
        </li>
      ))}
    </Group>
  );
}
