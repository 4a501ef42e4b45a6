/** The dialog that makes a user, or gives one a new password. Owns: its fields. */
import { Button, Modal, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, answered } from '../api/client';
import { serverWords } from '../i18n/server/server-words';
import { Failure } from '../shell/loaded';
import { PasswordField } from '../shell/password-field';
import { useMistakes } from '../shell/use-mistakes';
import { useOnce } from '../shell/use-once';
import { RoleSelect } from './role-select';
import type { Role } from './roles';

/** @param props.name empty: a new user */
export function UserDialog(props: { name: string; close(): void }) {
  const { t } = useTranslation();
  const isNew = props.name === '';
  const title = isNew ? t('users.new') : t('users.passwordOf', { name: props.name });
  return (
    <Modal opened onClose={props.close} title={title}>
      <Form isNew={isNew} {...props} />
    </Modal>
  );
}

function Form({ name: known, isNew, close }: { name: string; isNew: boolean; close(): void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [name, setName] = useState(known);
  const [role, setRole] = useState<Role>('viewer');
  const [password, setPassword] = useState('');
  const save = useOnce({
    mutationFn: () => (isNew ? addUser(name, role, password) : setPasswordOf(known, password)),
    onSuccess: async () => {
      await client.invalidateQueries();
      close();
    },
  });
  const { form, wrong, failed } = useMistakes({
    values: { name, password },
    error: save.error,
    at: { '': 'name', 'name-exists': 'name' },
    submit: () => save.mutate(),
  });
  return (
    <form {...form}>
      <Stack>
        {isNew && (
          <>
            <TextInput
              label={t('users.name')}
              required
              data-autofocus
              value={name}
              error={wrong('name')}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <RoleSelect label={t('users.role')} value={role} choose={setRole} />
          </>
        )}
        <PasswordField
          label={t('signIn.password')}
          autoComplete="new-password"
          value={password}
          error={wrong('password')}
          onChange={setPassword}
        />
        {failed !== null && <Failure error={failed} />}
        <Button type="submit" loading={save.isPending}>
          {t('settings.save')}
        </Button>
      </Stack>
    </form>
  );
}

/** @throws Refused where there is one of this name */
async function addUser(name: string, role: Role, password: string): Promise<void> {
  const params = { path: { name }, header: { 'If-None-Match': '*' } };
  await answered(api.PUT('/users/{name}', { params, body: { role, password } }));
}

/** Whoever has a role keeps it; whoever is gone stays gone. */
async function setPasswordOf(name: string, password: string): Promise<void> {
  const known = (await answered(api.GET('/users'))).items.find((one) => one.name === name);
  if (!known) throw new Error(serverWords('There is no such thing here.'));
  const body = { role: known.role, password };
  await answered(api.PUT('/users/{name}', { params: { path: { name } }, body }));
}
