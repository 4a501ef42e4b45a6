/** What needs somebody. Owns: that list; it is not there while there is nothing. */
import { Alert, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';

type Overview = Schemas['Overview'];

export function Attention({ overview: { problems, deadLetters, health } }: { overview: Overview }) {
  const { t } = useTranslation();
  const unwell = [
    ...(health.store ? [] : [t('home.noStore')]),
    ...(health.records ? [] : [t('home.noRecords')]),
    ...(deadLetters > 0 ? [t('home.deadLetters', { count: deadLetters })] : []),
  ];
  if (problems.length + unwell.length === 0) return null;
  return (
    <Alert color="red" variant="outline" title={t('home.attention')}>
      <List size="sm" spacing={4}>
        {unwell.map((text) => (
          <List.Item key={text}>{text}</List.Item>
        ))}
        {problems.map(({ kind, name, path, message, hint }) => (
          <List.Item key={`${kind} ${name} ${path} ${message}`}>
            <Text span fw={600}>
              {kind} {name}
              {path && `, ${path}`}
            </Text>
            : {message}
            {hint && ` (${hint})`}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
