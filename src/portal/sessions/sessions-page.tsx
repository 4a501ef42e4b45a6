/** Sessions: searching, filtering, the list. Owns: that what is searched for is in the address. */
import { Button, Center, Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api, answered } from '../api/client';
import { Failure, Nothing } from '../shell/loaded';
import { Page } from '../shell/page';
import { SessionTable } from './session-table';
import { STATUSES } from './status-badge';

const PAGE = 50;
const AGAIN_MS = 5_000;

interface Filters {
  q?: string;
  channel?: 'voice' | 'chat';
  live?: 'true' | 'false';
  status?: string;
}

export function SessionsPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const filters = Object.fromEntries(search) as Filters;
  const query = useSessions(filters);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const put = (name: string, value: string | null): void => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next, { replace: true });
  };
  return (
    <Page title={t('nav.sessions')} wide>
      <FilterBar filters={filters} put={put} />
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {items.length > 0 && <SessionTable sessions={items} />}
      {query.isSuccess && items.length === 0 && (
        <Nothing>{t(search.size > 0 ? 'sessions.noneFound' : 'sessions.none')}</Nothing>
      )}
      {query.hasNextPage && (
        <Center>
          <Button
            variant="default"
            onClick={() => void query.fetchNextPage()}
            loading={query.isFetchingNextPage}
          >
            {t('sessions.more')}
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

function FilterBar({ filters, put }: { filters: Filters; put(name: string, value: string | null): void }) {
  const { t } = useTranslation();
  const type = useDebouncedCallback((text: string) => put('q', text), 300);
  const choice = (name: keyof Filters, values: { value: string; label: string }[]) => (
    <Select
      aria-label={t(`sessions.filter.${name}`)}
      placeholder={t(`sessions.filter.${name}`)}
      data={values}
      value={filters[name] ?? null}
      clearable
      w={{ base: '100%', xs: 190 }}
      onChange={(value) => put(name, value)}
    />
  );
  return (
    <Group gap="sm" role="search">
      <TextInput
        type="search"
        aria-label={t('sessions.search')}
        placeholder={t('sessions.search')}
        defaultValue={filters.q ?? ''}
        w={{ base: '100%', xs: 300 }}
        onChange={(event) => type(event.currentTarget.value)}
      />
      {choice(
        'channel',
        ['voice', 'chat'].map((value) => ({ value, label: t(`channels.${value}`) })),
      )}
      {choice(
        'live',
        ['true', 'false'].map((value) => ({ value, label: t(`sessions.live.${value}`) })),
      )}
      {choice(
        'status',
        STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) })),
      )}
    </Group>
  );
}
