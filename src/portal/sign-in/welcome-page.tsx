/** The page of the one-time link: it makes the first administrator. Owns: the form. */
import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { api, answered } from '../api/client';
import { Failure } from '../shell/loaded';
import { PasswordField } from '../shell/password-field';
import { useMistakes } from '../shell/use-mistakes';
import { queryClient } from '../shell/query-client';
import { DoorPage } from './door-page';

export function WelcomePage() {
  const { t } = useTranslation();
  const { hash } = useLocation();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const create = useMutation({
    mutationFn: () =>
      answered(api.POST('/sign-in/first', { body: { invitation: hash.slice(1), name, password } })),
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      await navigate('/', { replace: true });
    },
  });
  const { form, wrong, failed } = useMistakes({
    values: { name, password },
    error: create.error,
    submit: () => create.mutate(),
  });
  return (
    <DoorPage title={t('welcome.title')} lead={t('welcome.lead')}>
      <form {...form}>
        <Stack>
          <TextInput
            label={t('signIn.name')}
            autoComplete="username"
            required
            value={name}
            error={wrong('name')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <PasswordField
            label={t('signIn.password')}
            autoComplete="new-password"
            value={password}
            error={wrong('password')}
            onChange={setPassword}
          />
          {failed !== null && <Failure error={failed} />}
          <Button type="submit" loading={create.isPending}>
            {t('welcome.create')}
          </Button>
        </Stack>
      </form>
    </DoorPage>
  );
}
