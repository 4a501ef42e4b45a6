/** Deleting a user. Owns: the question whether it is meant. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, answered } from '../api/client';
import { Failure } from '../shell/loaded';
import { useOnce } from '../shell/use-once';

export function DeleteUser({ name, close }: { name: string; close(): void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const remove = useOnce({
    mutationFn: () => answered(api.DELETE('/users/{name}', { params: { path: { name } } })),
    onSuccess: async () => {
      await client.invalidateQueries();
      close();
    },
  });
  return (
    <Modal opened onClose={close} title={t('settings.deleteTitle', { name })}>
      <Stack>
        <Text>{t('users.deleteText')}</Text>
        {remove.isError && <Failure error={remove.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            {t('settings.cancel')}
          </Button>
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
            {t('users.delete')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
