/** An address that no page has. Owns: the way back. */
import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page } from './page';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('shell.notFound')}>
      <Stack align="flex-start">
        <Text c="dimmed">{t('shell.notFoundLead')}</Text>
        <Button component={Link} to="/" variant="default">
          {t('shell.backHome')}
        </Button>
      </Stack>
    </Page>
  );
}
