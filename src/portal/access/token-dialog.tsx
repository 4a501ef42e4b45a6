/** The dialog that makes an API token, and shows it once. Owns: its fields. */
import { Button, Code, CopyButton, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, answered } from '../api/client';
import { NumberField } from '../settings/number-field';
import { Failure } from '../shell/loaded';
import { useMistakes } from '../shell/use-mistakes';
import { useOnce } from '../shell/use-once';
import { RoleSelect } from '../users/role-select';
import type { Role } from '../users/roles';

export function TokenDialog({ close }: { close(): void }) {
  const { t } = useTranslation();
  const [token, setToken] = useState<string | null>(null);
  // It is not shown again: nothing but the button below closes what shows it.
  const may = token === null;
  return (
    <Modal
      opened
      onClose={close}
      title={t('tokens.new')}
      {...{ closeOnClickOutside: may, closeOnEscape: may, withCloseButton: may }}
    >
      {token === null ? <Form made={setToken} /> : <Made token={token} close={close} />}
    </Modal>
  );
}

function Form({ made }: { made(token: string): void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('viewer');
  const [days, setDays] = useState<number | null>(90);
  const make = useOnce({
    mutationFn: () =>
      answered(
        api.POST('/tokens', {
          body: { name, role, ...(days === null ? {} : { expiresInDays: days }) },
        }),
      ),
    onSuccess: async ({ token }) => {
      made(token);
      await client.invalidateQueries({ queryKey: ['tokens'] });
    },
  });
  const { form, wrong, failed } = useMistakes({
    values: { name, expiresInDays: days },
    error: make.error,
    at: { 'name-taken': 'name' },
    submit: () => make.mutate(),
  });
  return (
    <form {...form}>
      <Stack>
        <TextInput
          label={t('tokens.name')}
          description={t('tokens.nameHint')}
          required
          data-autofocus
          value={name}
          error={wrong('name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <RoleSelect label={t('tokens.role')} value={role} choose={setRole} />
        <NumberField
          label={t('tokens.days')}
          description={t('tokens.daysHint')}
          error={wrong('expiresInDays')}
          {...{ min: 1, max: 3650, isOptional: true, value: days, onChange: setDays }}
        />
        {failed !== null && <Failure error={failed} />}
        <Button type="submit" loading={make.isPending}>
          {t('tokens.make')}
        </Button>
      </Stack>
    </form>
  );
}

function Made({ token, close }: { token: string; close(): void }) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Text>{t('tokens.once')}</Text>
      <Code block data-testid="token">
        {token}
      </Code>
      <Group justify="flex-end">
        <CopyButton value={token}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? t('tokens.copied') : t('tokens.copy')}
            </Button>
          )}
        </CopyButton>
        <Button onClick={close}>{t('tokens.done')}</Button>
      </Group>
    </Stack>
  );
}
