/** One's own account: the password, and where one is signed in. Owns: the page. */
import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, answered } from '../api/client';
import { useFormat } from '../i18n/use-format';
import { Failure, Loaded } from '../shell/loaded';
import { Page } from '../shell/page';
import { Panel } from '../shell/panel';
import { PasswordField } from '../shell/password-field';
import { useMistakes } from '../shell/use-mistakes';
import { useWho } from '../sign-in/use-who';

export function AccountPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('nav.account')}>
      <Panel title={t('account.password')}>
        <Password />
      </Panel>
      <Panel title={t('account.signIns')}>
        <SignIns />
      </Panel>
    </Page>
  );
}

function Password() {
  const { t } = useTranslation();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const change = useMutation({
    mutationFn: () => answered(api.POST('/password', { body: { current, password } })),
  });
  const { form, wrong, failed } = useMistakes({
    values: { current, password },
    error: change.error,
    at: { 'sign-in-failed': 'current' },
    submit: () => change.mutate(),
  });
  return (
    <form {...form}>
      <Stack maw={360} align="stretch">
        <PasswordField
          label={t('account.current')}
          autoComplete="current-password"
          value={current}
          error={wrong('current')}
          onChange={setCurrent}
        />
        <PasswordField
          label={t('account.new')}
          autoComplete="new-password"
          value={password}
          error={wrong('password')}
          onChange={setPassword}
        />
        {failed !== null && <Failure error={failed} />}
        {change.isSuccess && <Text role="status">{t('account.changed')}</Text>}
        <Group>
          <Button type="submit" loading={change.isPending}>
            {t('settings.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Administrators are told of everybody's: here it is about one's own. */
function SignIns() {
  const { t } = useTranslation();
  const me = useWho().data?.user?.name;
  const format = useFormat();
  const client = useQueryClient();
  const query = useQuery({ queryKey: ['sign-ins'], queryFn: () => answered(api.GET('/sign-ins')) });
  const end = useMutation({
    mutationFn: (id: string) => answered(api.DELETE('/sign-ins/{id}', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries(),
  });
  return (
    <Loaded query={query}>
      {({ items }) => (
        <Stack gap="sm">
          {items
            .filter(({ user }) => user === me)
            .map(({ id, user, browser, here, seenAt }) => (
              <Group key={id} justify="space-between" wrap="nowrap">
                <div>
                  <Group gap="xs">
                    <Text fw={600}>{user}</Text>
                    {here && <Badge variant="outline">{t('account.here')}</Badge>}
                  </Group>
                  <Text size="sm" c="dimmed" lineClamp={1}>
                    {browser}
                  </Text>
                  <Text size="sm" c="dimmed">
                    {format.time(seenAt)}
                  </Text>
                </div>
                <Button size="xs" variant="default" onClick={() => end.mutate(id)}>
                  {t('account.end')}
                </Button>
              </Group>
            ))}
        </Stack>
      )}
    </Loaded>
  );
}
