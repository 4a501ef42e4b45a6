/** Who is being served now. Owns: the columns: customer, queue, step, with whom, how long, channel. */
import { Anchor, Table, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../i18n/use-format';
import { PhaseBadge } from '../sessions/status-badge';
import { WideTable } from '../shell/wide-table';
import type { Overview } from './use-overview';

type LiveLine = Overview['live'][number];
const COLUMNS = ['customer', 'channel', 'queue', 'step', 'with', 'phase', 'lasts'] as const;

export function LiveTable({ sessions }: { sessions: LiveLine[] }) {
  const { t } = useTranslation();
  const now = useNow();
  return (
    <WideTable minWidth={720}>
      <Table highlightOnHover aria-label={t('home.liveNow')}>
        <Table.Thead>
          <Table.Tr>
            {COLUMNS.map((column) => (
              <Table.Th key={column} ta={column === 'lasts' ? 'right' : 'left'}>
                {t(`home.columns.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sessions.map((session) => (
            <Row key={session.id} session={session} now={now} />
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}

function Row({ session, now }: { session: LiveLine; now: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, channel, customer, queue, flow, step, agent, phase, postSession, startedAt } = session;
  const withWhom = phase === 'post-session' ? (postSession.virtualAgent ?? agent) : agent;
  return (
    <Table.Tr>
      <Table.Td className="number">
        <Anchor component={Link} to={`/sessions/${id}`}>
          {customer}
        </Anchor>
      </Table.Td>
      <Table.Td>{t(`channels.${channel}`)}</Table.Td>
      <Table.Td>{queue ?? ''}</Table.Td>
      <Table.Td>
        {step ?? ''}
        {flow !== '' && (
          <Text size="xs" c="dimmed">
            {flow}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{withWhom ?? ''}</Table.Td>
      <Table.Td>
        <PhaseBadge phase={phase} />
      </Table.Td>
      <Table.Td ta="right" className="number">
        {format.duration(now - Date.parse(startedAt))}
      </Table.Td>
    </Table.Tr>
  );
}

/** The time, second by second: how long somebody is there grows without the server. */
function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
