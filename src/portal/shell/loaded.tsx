/** Waiting, failure and emptiness. Owns: how each is said, and what to do then. */
import { Alert, Anchor, Button, Center, Group, Loader, Stack, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isSignedOut, wordsOf } from '../api/client';
import { useFormat } from '../i18n/use-format';
import { signInPath } from '../sign-in/return-path';

/** Shows what was fetched, as soon as it is there; where it could not be fetched again, from when it is. */
export function Loaded<T>({
  query,
  children,
}: {
  query: UseQueryResult<T>;
  children(data: T): ReactNode;
}): ReactNode {
  if (query.data !== undefined) {
    return (
      <>
        {query.isError && <Old query={query} />}
        {children(query.data)}
      </>
    );
  }
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

function Old({ query }: { query: UseQueryResult<unknown> }): ReactNode {
  const { t } = useTranslation();
  const { time } = useFormat();
  const at = time(new Date(query.dataUpdatedAt).toISOString());
  return <Failure title={t('away.old', { at })} error={query.error} retry={() => void query.refetch()} />;
}

/** @param props.title absent: that it did not work */
export function Failure(props: { error: unknown; title?: string; retry?(): void }): ReactNode {
  const { t } = useTranslation();
  const { error, title = t('shell.failed'), retry } = props;
  return (
    <Alert color="red" variant="outline" title={title} role="alert">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{wordsOf(error)}</Text>
        {isSignedOut(error) && <SignInElsewhere />}
        {retry && (
          <Button size="xs" variant="default" onClick={retry}>
            {t('shell.again')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

/** In a new tab: what one is at stays. */
export function SignInElsewhere(): ReactNode {
  const { t } = useTranslation();
  return (
    <Anchor href={signInPath()} target="_blank" underline="always" size="sm">
      {t('away.signIn')}
    </Anchor>
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
