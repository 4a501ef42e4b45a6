/** Decisions by what came of them. Owns: the bars, and the same as a table for those who read. */
import { Anchor, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '../api/client';
import { useFormat } from '../i18n/use-format';
import { useRuleAgainst } from '../sessions/use-rule-name';
import { WideTable } from '../shell/wide-table';

export type DecisionCount = Schemas['DecisionCounts']['items'][number];

export function Decisions({ counts }: { counts: DecisionCount[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const against = useRuleAgainst();
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const name = ({ status, failedRule }: DecisionCount): string => {
    if (status === 'ready') return t('decisions.transferred');
    return t(status === 'declined' ? 'decisions.declined' : 'decisions.excluded', {
      rule: against(failedRule ?? ''),
    });
  };
  return (
    <WideTable minWidth={480}>
      <Table aria-label={t('decisions.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('decisions.result')}</Table.Th>
            <Table.Th>{t('decisions.channel')}</Table.Th>
            <Table.Th ta="right">{t('decisions.count')}</Table.Th>
            <Table.Th w="35%">{t('decisions.share', { total: format.number(total) })}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {counts.map((one) => (
            <Table.Tr key={`${one.channel} ${one.status} ${one.failedRule}`}>
              <Table.Td>{name(one)}</Table.Td>
              <Table.Td>{t(`channels.${one.channel}`)}</Table.Td>
              <Table.Td ta="right" className="number">
                <Anchor
                  component={Link}
                  to={sessionsOf(one)}
                  aria-label={`${name(one)}: ${format.number(one.count)}`}
                >
                  {format.number(one.count)}
                </Anchor>
              </Table.Td>
              <Table.Td>
                <div className="track" aria-hidden>
                  <div className="bar" style={{ width: `${(100 * one.count) / total}%` }} />
                </div>
                <Text size="xs" c="dimmed" className="number">
                  {format.percent(one.count / total)}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}

/** Where these sessions are listed: those of today, as the counts are. */
function sessionsOf({ channel, status, failedRule }: DecisionCount): string {
  const now = new Date();
  const from = new Date(now.getFullYear(), now.getMonth(), now.getDate()).toISOString();
  const query = new URLSearchParams({ from, channel, ...(failedRule === null ? {} : { rule: failedRule }) });
  return status === 'ready'
    ? `/results/sessions?${query.toString()}&stage=started`
    : `/sessions?${query.toString()}`;
}
