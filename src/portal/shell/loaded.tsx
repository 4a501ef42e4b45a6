/** Waiting, failure and emptiness. Owns: how each is said, and what to do then. */
import { Alert, Button, Center, Group, Loader, Stack, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../api/client';

/** Shows what was fetched, as soon as it is there. */
export function Loaded<T>({
  query,
  children,
}: {
  query: UseQueryResult<T>;
  children(data: T): ReactNode;
}): ReactNode {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  return <Loading />;
}

export function Loading(): ReactNode {
  const { t } = useTranslation();
  return (
    <Center p="xl">
      <Group gap="sm" role="status">
        <Loader size="sm" />
        <Text c="dimmed">{t('shell.loading')}</Text>
      </Group>
    </Center>
  );
}

export function Failure({ error, retry }: { error: unknown; retry?(): void }): ReactNode {
  const { t } = useTranslation();
  return (
    <Alert color="red" variant="outline" title={t('shell.failed')} role="alert">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{wordsOf(error)}</Text>
        {retry && (
          <Button size="xs" variant="default" onClick={retry}>
            {t('shell.again')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

export function Nothing({ children }: { children: ReactNode }): ReactNode {
  return (
    <Center p="xl">
      <Text c="dimmed" ta="center" maw={460}>
        {children}
      </Text>
    </Center>
  );
}
