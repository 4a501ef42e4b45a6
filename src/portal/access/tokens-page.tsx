/** API tokens: administrators make and revoke them. Owns: the list. */
import { Badge, Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, answered, type Schemas } from '../api/client';
import { useFormat } from '../i18n/use-format';
import { Failure, Loaded, Nothing } from '../shell/loaded';
import { Page } from '../shell/page';
import { useOnce } from '../shell/use-once';
import { useMay } from '../sign-in/use-who';
import { WideTable } from '../shell/wide-table';
import { TokenDialog } from './token-dialog';

type Token = Schemas['ApiTokens']['items'][number];

export function TokensPage() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const may = useMay('administer');
  const query = useQuery({ queryKey: ['tokens'], queryFn: () => answered(api.GET('/tokens')) });
  return (
    <Page
      title={t('nav.tokens')}
      lead={t('tokens.lead')}
      side={may && <Button onClick={() => setOpen(true)}>{t('tokens.new')}</Button>}
    >
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? <Nothing>{t('tokens.none')}</Nothing> : <Tokens tokens={items} />
        }
      </Loaded>
      {isOpen && <TokenDialog close={() => setOpen(false)} />}
    </Page>
  );
}

function Tokens({ tokens }: { tokens: Token[] }) {
  const { t } = useTranslation();
  const [revoked, setRevoked] = useState<Token | null>(null);
  return (
    <>
      <WideTable minWidth={700}>
        <Table aria-label={t('nav.tokens')} bg="var(--mantine-color-body)" withTableBorder>
          <Table.Thead>
            <Table.Tr>
              {['name', 'role', 'made', 'expires', 'seen', 'actions'].map((column) => (
                <Table.Th key={column}>{t(`tokens.${column}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {tokens.map((token) => (
              <Row key={token.id} token={token} revoke={() => setRevoked(token)} />
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
      {revoked && <Revoke token={revoked} close={() => setRevoked(null)} />}
    </>
  );
}

function Row({ token, revoke }: { token: Token; revoke(): void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { name, role, createdAt, createdBy, expiresAt, expired, seenAt } = token;
  return (
    <Table.Tr>
      <Table.Td>{name}</Table.Td>
      <Table.Td>{t(`roles.${role}`)}</Table.Td>
      <Table.Td>
        <Text size="sm">{format.time(createdAt)}</Text>
        <Text size="xs" c="dimmed">
          {createdBy}
        </Text>
      </Table.Td>
      <Table.Td>
        {expired ? (
          <Badge color="red" variant="outline">
            {t('tokens.expired')}
          </Badge>
        ) : null}
        <Text size="sm">{expiresAt ? format.time(expiresAt) : t('users.never')}</Text>
      </Table.Td>
      <Table.Td>{seenAt ? format.time(seenAt) : t('users.never')}</Table.Td>
      <Table.Td>
        <Button
          size="xs"
          variant="outline"
          color="red"
          aria-label={t('tokens.revokeOf', { name })}
          onClick={revoke}
        >
          {t('tokens.revoke')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}

function Revoke({ token: { id, name }, close }: { token: Token; close(): void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const revoke = useOnce({
    mutationFn: () => answered(api.DELETE('/tokens/{id}', { params: { path: { id } } })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['tokens'] });
      close();
    },
  });
  return (
    <Modal opened onClose={close} title={t('tokens.revokeOf', { name })}>
      <Stack>
        <Text>{t('tokens.revokeLead')}</Text>
        {revoke.isError && <Failure error={revoke.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('settings.cancel')}
          </Button>
          <Button color="red" loading={revoke.isPending} onClick={() => revoke.mutate()}>
            {t('tokens.revoke')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
