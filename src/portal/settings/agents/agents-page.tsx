/** Virtual agents. Owns: the list, and naming a new one. */
import { Anchor, Badge, Button, Group, Modal, Stack, Table, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api, answered } from '../../api/client';
import { Loaded, Nothing } from '../../shell/loaded';
import { Page } from '../../shell/page';
import { useMay } from '../../sign-in/use-who';
import type { AgentDocument } from './agent-document';

export function AgentsPage() {
  const { t } = useTranslation();
  const mayEdit = useMay('edit');
  const [isNaming, { open, close }] = useDisclosure();
  const query = useQuery({
    queryKey: ['virtual-agents'],
    queryFn: () => answered(api.GET('/virtual-agents')),
  });
  return (
    <Page
      title={t('nav.virtual-agents')}
      lead={t('agents.lead')}
      side={mayEdit && <Button onClick={open}>{t('agents.new')}</Button>}
    >
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing>{t('agents.none')}</Nothing>
          ) : (
            <Agents agents={items as unknown as (AgentDocument & { name: string })[]} />
          )
        }
      </Loaded>
      <Modal opened={isNaming} onClose={close} title={t('agents.new')}>
        <Naming />
      </Modal>
    </Page>
  );
}

function Naming() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void navigate(`/settings/virtual-agents/${encodeURIComponent(name.trim())}`);
      }}
    >
      <Stack>
        <TextInput
          label={t('agents.name')}
          description={t('agents.nameRule')}
          required
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit">{t('agents.continue')}</Button>
      </Stack>
    </form>
  );
}

function Agents({ agents }: { agents: (AgentDocument & { name: string })[] }) {
  const { t } = useTranslation();
  return (
    <Table.ScrollContainer minWidth={520}>
      <Table aria-label={t('nav.virtual-agents')} bg="var(--mantine-color-body)" withTableBorder>
        <Table.Thead>
          <Table.Tr>
            {['name', 'kind', 'channels', 'languages'].map((column) => (
              <Table.Th key={column}>{t(`agents.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {agents.map(({ name, kind, channels, languages, enabled }) => (
            <Table.Tr key={name}>
              <Table.Td>
                <Group gap="xs">
                  <Anchor component={Link} to={`/settings/virtual-agents/${encodeURIComponent(name)}`}>
                    {name}
                  </Anchor>
                  {!enabled && <Badge variant="outline">{t('settings.off')}</Badge>}
                </Group>
              </Table.Td>
              <Table.Td>{kind}</Table.Td>
              <Table.Td>{channels.map((one) => t(`channels.${one}`)).join(', ')}</Table.Td>
              <Table.Td>{languages.join(', ')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
