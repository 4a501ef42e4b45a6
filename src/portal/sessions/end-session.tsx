/** Ending a live session: its conversation, or, when it is stuck, all of it. Owns: the questions, and the requests. */
import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, answered } from '../api/client';
import { Failure } from '../shell/loaded';
import { useMay } from '../sign-in/use-who';
import type { Session } from './session';

export function EndSession({ session: { id } }: { session: Session }) {
  const params = { path: { id } };
  if (!useMay('edit')) return null;
  return (
    <Group gap="xs">
      <Ending
        id={id}
        what="end"
        run={() => answered(api.POST('/sessions/{id}/end', { params, body: { by: 'agent' } }))}
      />
      <Ending id={id} what="close" run={() => answered(api.POST('/sessions/{id}/close', { params }))} />
    </Group>
  );
}

function Ending({ id, what, run }: { id: string; what: 'end' | 'close'; run(): Promise<unknown> }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [isOpen, { open, close }] = useDisclosure();
  const end = useMutation({
    mutationFn: run,
    onSuccess: async () => {
      close();
      await client.invalidateQueries({ queryKey: ['session', id] });
    },
  });
  const title = t(`session.${what}`);
  return (
    <>
      <Button variant="default" onClick={open}>
        {title}
      </Button>
      <Modal opened={isOpen} onClose={close} title={title}>
        <Text mb="md">{t(`session.${what}Text`)}</Text>
        {end.isError && <Failure error={end.error} />}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={close}>
            {t('settings.cancel')}
          </Button>
          <Button onClick={() => end.mutate()} loading={end.isPending}>
            {title}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
