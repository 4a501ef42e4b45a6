/** What came of a post-session transfer, and how far a session is. Owns: their colours. */
import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const COLOURS: Record<string, string> = {
  ...{ finished: 'teal', 'in-progress': 'cyan', ready: 'cyan', offered: 'cyan' },
  ...{ partial: 'yellow', declined: 'gray', 'not-required': 'gray', failed: 'red' },
};

export const STATUSES = Object.keys(COLOURS);

export function StatusBadge({ status }: { status: string }) {
  const { t } = useTranslation();
  return (
    <Badge variant="dot" color={COLOURS[status] ?? 'gray'} tt="none" fw={500}>
      {t(`statuses.${status}`, status)}
    </Badge>
  );
}

export function PhaseBadge({ phase }: { phase: string }) {
  const { t } = useTranslation();
  return (
    <Badge variant="dot" color={phase === 'closed' ? 'gray' : 'green'} tt="none" fw={500}>
      {t(`phases.${phase}`, phase)}
    </Badge>
  );
}
