/** The page of the one-time link: it makes the first administrator. Owns: the form. */
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { api, answered } from '../api/client';
import { Failure } from '../shell/loaded';
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
  return (
    <DoorPage title={t('welcome.title')} lead={t('welcome.lead')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate();
        }}
      >
        <Stack>
          <TextInput
            label={t('signIn.name')}
            autoComplete="username"
            required
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('signIn.password')}
            description={t('signIn.passwordRule')}
            autoComplete="new-password"
            required
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }}
          />
          {create.isError && <Failure error={create.error} />}
          <Button type="submit" loading={create.isPending}>
            {t('welcome.create')}
          </Button>
        </Stack>
      </form>
    </DoorPage>
  );
}
