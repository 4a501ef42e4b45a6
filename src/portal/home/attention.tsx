/** What needs somebody. Owns: that list; it is not there while there is nothing. */
import { Alert, Anchor, List, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { placeWords } from '../i18n/place-words';
import { serverWords } from '../i18n/server/server-words';
import { LATE_SECONDS } from './health';
import type { Overview } from './use-overview';

/** A sentence, and where one can do something about it. */
interface Need {
  text: ReactNode;
  key: string;
  to?: string;
}

export function Attention({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const needs = useNeeds(overview);
  if (needs.length === 0) return null;
  return (
    <Alert color="red" variant="outline" title={t('home.attention')}>
      <List size="sm" spacing={4}>
        {needs.map(({ text, key, to }) => (
          <List.Item key={key}>
            {text}{' '}
            {to !== undefined && (
              <Anchor component={Link} to={to} underline="always">
                {t('home.look')}
              </Anchor>
            )}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

function useNeeds(overview: Overview): Need[] {
  const { t } = useTranslation();
  const { problems, deadLetters, health, emptyQueues, folder } = overview;
  const need = (isSo: boolean, text: string, to?: string): Need[] =>
    isSo ? [{ text, key: text, ...(to === undefined ? {} : { to }) }] : [];
  return [
    ...need(!health.store, t('home.noStore')),
    ...need(!health.records, t('home.noRecords')),
    ...need(health.carrier !== null, t('home.noCarrier', { trouble: health.carrier?.trouble })),
    ...need(health.outboxLateSeconds >= LATE_SECONDS, t('home.lateWork')),
    ...need(deadLetters > 0, t('home.deadLetters', { count: deadLetters }), '/settings/crm'),
    ...need(folder !== null, folder ? t(`flows.folder.${folder.state}`) : '', '/flows'),
    ...emptyQueues.flatMap((name) =>
      need(true, t('home.emptyQueue', { name }), `/settings/queue/${encodeURIComponent(name)}`),
    ),
    ...problems.map(({ kind, name, path, message, hint }) => ({
      key: `${kind} ${name} ${path} ${message}`,
      text: (
        <>
          <Text span fw={600}>
            {placeWords([`${kind} "${name}"`, path].filter(Boolean).join(': '))}
          </Text>
          : {serverWords(message)}
          {hint && ` (${serverWords(hint)})`}
        </>
      ),
    })),
  ];
}
