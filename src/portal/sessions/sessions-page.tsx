/** Sessions: searching, filtering, the list. Owns: asking for them, page by page. */
import { Button, Center, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, answered } from '../api/client';
import { Failure, Loading, Nothing } from '../shell/loaded';
import { Page } from '../shell/page';
import { FilterBar } from './filter-bar';
import { SessionTable } from './session-table';
import { useFilters, type Filters } from './use-filters';

const PAGE = 50;
const AGAIN_MS = 5_000;

export function SessionsPage() {
  const { t } = useTranslation();
  const filtering = useFilters();
  const { filters } = filtering;
  const query = useSessions(filters);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const isFiltered = Object.keys(filters).length > 0;
  return (
    <Page title={t('nav.sessions')} wide>
      <FilterBar filtering={filtering} />
      {query.isPending && <Loading />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {items.length > 0 && <SessionTable sessions={items} />}
      {query.isSuccess && items.length === 0 && !query.hasNextPage && (
        <Nothing>{t(isFiltered ? 'sessions.noneFound' : 'sessions.none')}</Nothing>
      )}
      {query.hasNextPage && (
        <Center>
          {items.length === 0 && <Text c="dimmed">{t('sessions.noneYet')}</Text>}
          <Button
            variant="default"
            onClick={() => void query.fetchNextPage()}
            loading={query.isFetchingNextPage}
          >
            {t(items.length === 0 ? 'sessions.lookOn' : 'sessions.more')}
          </Button>
        </Center>
      )}
    </Page>
  );
}

function useSessions(filters: Filters) {
  return useInfiniteQuery({
    queryKey: ['sessions', filters],
    queryFn: ({ pageParam }) => {
      const query = { limit: PAGE, ...filters, ...(pageParam === null ? {} : { before: pageParam }) };
      return answered(api.GET('/sessions', { params: { query } }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.before,
    refetchInterval: ({ state }) => ((state.data?.pages.length ?? 1) === 1 ? AGAIN_MS : false),
  });
}
