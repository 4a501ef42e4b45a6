/** How far a long work is, and the button that calls it off. Owns: that it is told to those who do not see it, too. */
import { Button, Group, Progress as Bar, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LongWork } from './use-long-work';

export function LongWorkBar({ work }: { work: LongWork<unknown> }) {
  const { t } = useTranslation();
  const { progress, isCancelled } = work;
  if (!progress)
    return (
      <Text size="sm" role="status">
        {isCancelled ? t('work.cancelled') : ''}
      </Text>
    );
  const { phase, done, total } = progress;
  const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
  const said = total === 0 ? '' : phase === 'deciding' ? `${percent} %` : t('work.of', { done, total });
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text size="sm" role="status">
          {t(`work.phases.${phase}`, phase)} {said}
        </Text>
        <Button size="xs" variant="default" onClick={work.cancel}>
          {t('work.cancel')}
        </Button>
      </Group>
      <Bar.Root aria-label={t('work.label')}>
        <Bar.Section value={percent} animated={total === 0} aria-label={t('work.label')} />
      </Bar.Root>
    </Stack>
  );
}
