/** Deleting a user. Owns: the question whether it is meant. */
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, answered } from '../api/client';
import { DeleteDialog } from '../shell/delete-dialog';
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
  return <DeleteDialog isOpen text={t('users.deleteText')} {...{ name, remove, close }} />;
}
