/** An address that no page has, or a page that failed. Owns: the way back. */
import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useRouteError } from 'react-router';
import { Page } from './page';

export function NotFound() {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <Page title={t(error ? 'shell.failed' : 'shell.notFound')}>
      <Stack align="flex-start">
        <Text c="dimmed">{error instanceof Error ? error.message : t('shell.notFoundLead')}</Text>
        <Button component={Link} to="/" variant="default" reloadDocument={Boolean(error)}>
          {t('shell.backHome')}
        </Button>
      </Stack>
    </Page>
  );
}
