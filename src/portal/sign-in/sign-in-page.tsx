/** Signing in with name and password. Owns: the form. */
import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { api, answered } from '../api/client';
import { Failure } from '../shell/loaded';
import { PasswordField } from '../shell/password-field';
import { useMistakes } from '../shell/use-mistakes';
import { queryClient } from '../shell/query-client';
import { returnPath } from './return-path';
import { DoorPage } from './door-page';
import { useWho } from './use-who';

export function SignInPage() {
  const { t } = useTranslation();
  const { data: who } = useWho();
  const [search] = useSearchParams();
  const failed = search.get('failed');
  const to = returnPath(search.get('to'), window.location.origin);
  if (who?.user && !who.isSignedOut) return <Navigate to={to} replace />;
  return (
    <DoorPage title={t('signIn.title')}>
      {who?.firstUser && <Text size="sm">{t('signIn.nobody')}</Text>}
      {failed !== null && t(`signIn.failures.${failed}`, '') !== '' && (
        <Alert color="red" variant="outline" role="alert">
          {t(`signIn.failures.${failed}`)}
        </Alert>
      )}
      {who?.oidc && (
        <Button component="a" href={`/api/v1/sign-in/oidc?${new URLSearchParams({ to }).toString()}`}>
          {t('signIn.oidc')}
        </Button>
      )}
      <Form to={to} />
    </DoorPage>
  );
}

function Form({ to }: { to: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useMutation({
    mutationFn: () => answered(api.POST('/sign-in', { body: { name, password } })),
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      await navigate(to, { replace: true });
    },
  });
  const { form, wrong, failed } = useMistakes({
    values: { name, password },
    error: signIn.error,
    submit: () => signIn.mutate(),
  });
  return (
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
          autoComplete="current-password"
          value={password}
          error={wrong('password')}
          onChange={setPassword}
        />
        {failed !== null && <Failure error={failed} />}
        <Button type="submit" loading={signIn.isPending}>
          {t('signIn.in')}
        </Button>
      </Stack>
    </form>
  );
}
