/** Sessions, one a line. Owns: the columns. */
import { Anchor, Group, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '../api/client';
import { useFormat } from '../i18n/use-format';
import { WideTable } from '../shell/wide-table';
import { PhaseBadge, StatusBadge } from './status-badge';

export type SessionLine = Schemas['SessionPage']['items'][number];

const COLUMNS = ['started', 'customer', 'queue', 'agent', 'phase', 'postSession'] as const;

export function SessionTable({ sessions }: { sessions: SessionLine[] }) {
  const { t } = useTranslation();
  return (
    <WideTable minWidth={720}>
      <Table bg="var(--mantine-color-body)" withTableBorder highlightOnHover aria-label={t('nav.sessions')}>
        <Table.Thead>
          <Table.Tr>
            {COLUMNS.map((column) => (
              <Table.Th key={column}>{t(`sessions.columns.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sessions.map((session) => (
            <Row key={session.id} session={session} />
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}

function Row({ session }: { session: SessionLine }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, channel, startedAt, endedAt, customer, queue, agent, phase, postSession, failures } = session;
  const lasted = Date.parse(endedAt ?? new Date().toISOString()) - Date.parse(startedAt);
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} to={`/sessions/${id}`} className="number">
          {format.time(startedAt)}
        </Anchor>
        <Text size="xs" c="dimmed" className="number">
          {t(`channels.${channel}`)} · {format.duration(lasted)}
        </Text>
      </Table.Td>
      <Table.Td className="number">{customer}</Table.Td>
      <Table.Td>{queue ?? ''}</Table.Td>
      <Table.Td>{agent ?? ''}</Table.Td>
      <Table.Td>
        <PhaseBadge phase={phase} />
      </Table.Td>
      <Table.Td>
        <Group gap={6}>
          {phase === 'closed' && <StatusBadge status={postSession.status} />}
          {postSession.answers > 0 && (
            <Text size="xs" c="dimmed">
              {t('sessions.answers', { count: postSession.answers })}
            </Text>
          )}
          {failures > 0 && (
            <Text size="xs" c="red">
              {t('sessions.failures', { count: failures })}
            </Text>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
