/** Virtual agents. Owns: the list. */
import { Anchor, Badge, Group, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, answered } from '../../api/client';
import { Loaded, Nothing } from '../../shell/loaded';
import { Page } from '../../shell/page';
import { Naming } from '../naming';
import { WideTable } from '../../shell/wide-table';
import type { AgentDocument } from './agent-document';

export function AgentsPage() {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['virtual-agents'],
    queryFn: () => answered(api.GET('/virtual-agents')),
  });
  return (
    <Page
      title={t('nav.virtual-agents')}
      lead={t('agents.lead')}
      side={
        <Naming
          kind="virtual-agent"
          title={t('agents.new')}
          {...{ label: t('agents.name'), rule: t('agents.nameRule'), to: '/settings/virtual-agents' }}
        />
      }
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
    </Page>
  );
}

function Agents({ agents }: { agents: (AgentDocument & { name: string })[] }) {
  const { t } = useTranslation();
  return (
    <WideTable minWidth={520}>
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
    </WideTable>
  );
}
