/** The question whether something is to be deleted. Owns: how it looks, and that the safe answer has the focus. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Failure } from './loaded';

interface Props {
  /** what is deleted */
  name: string;
  /** what that means */
  text: string;
  isOpen: boolean;
  remove: { isError: boolean; error: unknown; isPending: boolean; mutate(): void };
  close(): void;
}

export function DeleteDialog({ name, text, isOpen, remove, close }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened={isOpen} onClose={close} title={t('settings.deleteTitle', { name })}>
      <Stack>
        <Text>{text}</Text>
        {remove.isError && <Failure error={remove.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            {t('settings.cancel')}
          </Button>
          <Button color="red" onClick={() => remove.mutate()} loading={remove.isPending}>
            {t('settings.delete')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
