/** Users: administrators make them and say what they may. Owns: the list. */
import { Badge, Button, Group, Select, Table, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, answered, type Schemas } from '../api/client';
import { useFormat } from '../i18n/use-format';
import { Failure, Loaded } from '../shell/loaded';
import { Page } from '../shell/page';
import { useMay, useWho } from '../sign-in/use-who';
import { WideTable } from '../shell/wide-table';
import { DeleteUser } from './delete-user';
import { ROLES, type Role } from './roles';
import { UserDialog } from './user-dialog';

type User = Schemas['Users']['items'][number];

export function UsersPage() {
  const { t } = useTranslation();
  const [edited, setEdited] = useState<string | null>(null);
  const may = useMay('administer');
  const query = useQuery({ queryKey: ['users'], queryFn: () => answered(api.GET('/users')) });
  return (
    <Page
      title={t('nav.users')}
      lead={t('users.lead')}
      side={may && <Button onClick={() => setEdited('')}>{t('users.new')}</Button>}
    >
      <Loaded query={query}>{({ items }) => <Users users={items} setPassword={setEdited} />}</Loaded>
      {edited !== null && <UserDialog name={edited} close={() => setEdited(null)} />}
    </Page>
  );
}

function Users({ users, setPassword }: { users: User[]; setPassword(name: string): void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [deleted, setDeleted] = useState<string | null>(null);
  const change = useMutation({
    mutationFn: ({ name, role }: { name: string; role: Role }) =>
      answered(api.PUT('/users/{name}', { params: { path: { name } }, body: { role } })),
    onSettled: () => client.invalidateQueries(),
  });
  return (
    <>
      {change.isError && <Failure error={change.error} />}
      <WideTable minWidth={620}>
        <Table aria-label={t('nav.users')} bg="var(--mantine-color-body)" withTableBorder>
          <Table.Thead>
            <Table.Tr>
              {['name', 'role', 'seen', 'actions'].map((column) => (
                <Table.Th key={column}>{t(`users.${column}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {users.map((user) => (
              <Row
                key={user.name}
                user={user}
                setRole={(role) => change.mutate({ name: user.name, role })}
                setPassword={() => setPassword(user.name)}
                remove={() => setDeleted(user.name)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
      {deleted !== null && <DeleteUser name={deleted} close={() => setDeleted(null)} />}
    </>
  );
}

interface RowProps {
  user: User;
  setRole(role: Role): void;
  setPassword(): void;
  remove(): void;
}

function Row(props: RowProps) {
  const { name, role, seenAt, signIns } = props.user;
  const { t } = useTranslation();
  const format = useFormat();
  const isMe = useWho().data?.user?.name === name;
  return (
    <Table.Tr>
      <Table.Td>
        <Group gap="xs">
          {name} {isMe && <Badge variant="outline">{t('users.you')}</Badge>}
        </Group>
      </Table.Td>
      <Table.Td>
        <Select
          aria-label={t('users.roleOf', { name })}
          data={ROLES.map((one) => ({ value: one, label: t(`roles.${one}`) }))}
          value={role}
          allowDeselect={false}
          w={170}
          onChange={(next) => props.setRole(next as Role)}
        />
      </Table.Td>
      <Table.Td>
        <Text size="sm">{seenAt ? format.time(seenAt) : t('users.never')}</Text>
        <Text size="xs" c="dimmed">
          {t('users.signIns', { count: signIns })}
        </Text>
      </Table.Td>
      <Table.Td>
        <Group gap="xs" wrap="nowrap">
          <Button size="xs" variant="default" onClick={props.setPassword}>
            {t('users.password')}
          </Button>
          <Button size="xs" variant="outline" color="red" onClick={props.remove} disabled={isMe}>
            {t('users.delete')}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
