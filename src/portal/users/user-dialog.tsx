/** The dialog that makes a user, or gives one a new password. Owns: its fields. */
import { Button, Modal, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, answered } from '../api/client';
import { Failure } from '../shell/loaded';
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
  const save = useMutation({
    mutationFn: () => saveUser(name, known, role, password),
    onSuccess: async () => {
      await client.invalidateQueries();
      close();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Stack>
        {isNew && (
          <>
            <TextInput
              label={t('users.name')}
              required
              data-autofocus
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <RoleSelect label={t('users.role')} value={role} choose={setRole} />
          </>
        )}
        <PasswordInput
          label={t('signIn.password')}
          description={t('signIn.passwordRule')}
          autoComplete="new-password"
          required
          value={password}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {save.isError && <Failure error={save.error} />}
        <Button type="submit" loading={save.isPending}>
          {t('settings.save')}
        </Button>
      </Stack>
    </form>
  );
}

/** Whoever has a role keeps it: this dialog gives one to new users alone. */
async function saveUser(name: string, known: string, role: Role, password: string): Promise<void> {
  const users = (await answered(api.GET('/users'))).items;
  const body = { role: users.find((one) => one.name === known)?.role ?? role, password };
  await answered(api.PUT('/users/{name}', { params: { path: { name } }, body }));
}
