/** A page that failed, or of which a part did not come. Owns: what to do then; the menu stays around it. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useRouteError } from 'react-router';
import { Unreachable, wordsOf } from '../api/client';
import { Page } from './page';
import { otherBuild, reloadAfterUpgrade } from './part';

export function PageFailure() {
  const { t } = useTranslation();
  const error = useRouteError();
  const isMissing = error instanceof Unreachable;
  useEffect(() => {
    // Its files went with the upgrade: nothing here can be tried again.
    if (isMissing) reloadAfterUpgrade().catch(ignore);
  }, [isMissing]);
  // What did not come once may not be asked for again by the same page. A page that cannot be loaded stays as it is.
  const again = useMutation({ mutationFn: otherBuild, onSuccess: () => window.location.reload() });
  return (
    <Page title={t('shell.failed')}>
      <Alert color="red" variant="outline" role="alert">
        <Stack gap="xs" align="flex-start">
          <Text size="sm">{wordsOf(error)}</Text>
          <Group>
            <Button size="xs" variant="default" loading={again.isPending} onClick={() => again.mutate()}>
              {t('shell.again')}
            </Button>
            <Button size="xs" variant="default" component={Link} to="/">
              {t('shell.backHome')}
            </Button>
          </Group>
        </Stack>
      </Alert>
    </Page>
  );
}

function ignore(): void {
  // It is told already that nothing came.
}
