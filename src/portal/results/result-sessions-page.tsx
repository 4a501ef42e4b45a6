/** The sessions a number of the results is made of. Owns: the page; what it shows is in its address. */
import { Anchor, Button, Center, Table } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { api, answered } from '../api/client';
import { useFormat } from '../i18n/use-format';
import { StatusBadge } from '../sessions/status-badge';
import { useRuleAgainst } from '../sessions/use-rule-name';
import { Failure, Nothing } from '../shell/loaded';
import { Page } from '../shell/page';
import { scoresText } from './said';
import { useAgentName } from '../sessions/use-agent-name';
import { WideTable } from '../shell/wide-table';
import type { ResultLine } from './use-results';

export function ResultSessionsPage() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const given = Object.fromEntries(search);
  const against = useRuleAgainst();
  const query = useInfiniteQuery({
    queryKey: ['result-sessions', given],
    queryFn: ({ pageParam }) => {
      const asked = { ...given, ...(pageParam === null ? {} : { before: pageParam }) };
      return answered(api.GET('/results/sessions', { params: { query: asked } }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.before,
  });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const lead = leadOf(given, t, against);
  return (
    <Page
      title={t('results.sessions')}
      lead={lead}
      wide
      side={
        <Anchor component={Link} to="/results">
          {t('results.back')}
        </Anchor>
      }
    >
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Nothing>{t('shell.loading')}</Nothing>}
      {query.isSuccess && items.length === 0 && <Nothing>{t('results.noSessions')}</Nothing>}
      {items.length > 0 && <Lines items={items} />}
      {query.hasNextPage && (
        <Center>
          <Button
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t('results.more')}
          </Button>
        </Center>
      )}
    </Page>
  );
}

/** What the number counts. */
function leadOf(given: { [name: string]: string }, t: TFunction, against: (rule: string) => string): string {
  const { stage = 'ended', rule = '', question, leftAt } = given;
  if (leftAt !== undefined) return t('flows.leftAt', { step: leftAt.split(':').join(' / ') });
  if (question !== undefined)
    return t('results.stages.question', { name: question.split('/').reverse().join(' / ') });
  return t(`results.stages.${stage}`, { rule: against(rule) });
}

function Lines({ items }: { items: ResultLine[] }) {
  const { t } = useTranslation();
  const { time } = useFormat();
  const against = useRuleAgainst();
  const agentName = useAgentName();
  return (
    <WideTable minWidth={720}>
      <Table
        bg="var(--mantine-color-body)"
        withTableBorder
        highlightOnHover
        aria-label={t('results.sessions')}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('results.when')}</Table.Th>
            <Table.Th>{t('results.groups.queue')}</Table.Th>
            <Table.Th>{t('results.groups.agent')}</Table.Th>
            <Table.Th>{t('results.result')}</Table.Th>
            <Table.Th>{t('results.scores')}</Table.Th>
            <Table.Th>{t('results.what')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((line) => (
            <Table.Tr key={line.session}>
              <Table.Td>
                <Anchor component={Link} to={`/sessions/${line.session}`} className="number">
                  {time(line.endedAt)}
                </Anchor>
              </Table.Td>
              <Table.Td>{line.queue ?? ''}</Table.Td>
              <Table.Td>{line.agent === null ? '' : agentName(line.agent)}</Table.Td>
              <Table.Td>
                {line.failedRule === null ? <StatusBadge status={line.status} /> : against(line.failedRule)}
              </Table.Td>
              <Table.Td className="number">
                {scoresText(line, (measure) => t(`results.measures.${measure}`))}
              </Table.Td>
              <Table.Td>{line.comment ?? ''}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}
