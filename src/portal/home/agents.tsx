/** Agents and what they do. Owns: that list. */
import { Anchor, Badge, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../i18n/use-format';
import { Nothing } from '../shell/loaded';
import { WideTable } from '../shell/wide-table';
import type { Overview } from './use-overview';

type AgentNow = Overview['agents'][number];
const COLOURS: Record<AgentNow['state'], string> = {
  ...{ free: 'teal', offered: 'yellow', talking: 'cyan', chatting: 'cyan' },
};

export function Agents({ overview: { agents, agentCount } }: { overview: Overview }) {
  const { t } = useTranslation();
  if (agents.length === 0) return <Nothing>{t('home.noAgents')}</Nothing>;
  return (
    <>
      <WideTable minWidth={420}>
        <Table aria-label={t('home.agents')}>
          <Table.Thead>
            <Table.Tr>
              {(['agent', 'does', 'queues'] as const).map((column) => (
                <Table.Th key={column}>{t(`home.columns.${column}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {agents.map((agent) => (
              <Row key={agent.id} agent={agent} />
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
      {agentCount > agents.length && (
        <Text size="sm" c="dimmed">
          {t('home.moreAgents', { count: agentCount - agents.length })}
        </Text>
      )}
    </>
  );
}

function Row({ agent: { name, queues, state, session, chats, since } }: { agent: AgentNow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const badge = (
    <Badge variant="dot" color={COLOURS[state]} tt="none" fw={500}>
      {t(`home.agentStates.${state}`)}
    </Badge>
  );
  return (
    <Table.Tr>
      <Table.Td>{name}</Table.Td>
      <Table.Td>
        {session === null ? (
          badge
        ) : (
          <Anchor component={Link} to={`/sessions/${session}`} underline="never">
            {badge}
          </Anchor>
        )}
        <Text size="xs" c="dimmed" className="number">
          {[
            ...(since === null ? [] : [t('home.since', { at: format.clock(since) })]),
            ...(chats > 0 ? [t('home.chats', { count: chats })] : []),
          ].join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td>{queues.join(', ')}</Table.Td>
    </Table.Tr>
  );
}
