/** Ending the conversation of a live session. Owns: the question, and the request. */
import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, answered } from '../api/client';
import { Failure } from '../shell/loaded';
import { useMay } from '../sign-in/use-who';
import type { Session } from './session';

export function EndSession({ session: { id } }: { session: Session }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [isOpen, { open, close }] = useDisclosure();
  const end = useMutation({
    mutationFn: () =>
      answered(api.POST('/sessions/{id}/end', { params: { path: { id } }, body: { by: 'agent' } })),
    onSuccess: async () => {
      close();
      await client.invalidateQueries({ queryKey: ['session', id] });
    },
  });
  if (!useMay('edit')) return null;
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('session.end')}
      </Button>
      <Modal opened={isOpen} onClose={close} title={t('session.end')}>
        <Text mb="md">{t('session.endText')}</Text>
        {end.isError && <Failure error={end.error} />}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={close}>
            {t('settings.cancel')}
          </Button>
          <Button onClick={() => end.mutate()} loading={end.isPending}>
            {t('session.end')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
