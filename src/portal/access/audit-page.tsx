/** The audit log: who did what, and from where. Owns: its filters and the table. */
import { Button, Group, Select, Stack, Table, Text, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, answered, type Schemas } from '../api/client';
import { useFormat } from '../i18n/use-format';
import { Failure, Nothing } from '../shell/loaded';
import { Page } from '../shell/page';
import { WideTable } from '../shell/wide-table';

type Entry = Schemas['AuditPage']['items'][number];

const AREAS = [
  ...[
    'settings',
    'users',
    'tokens',
    'sign-ins',
    'releases',
    'people',
    'sessions',
    'results',
    'jobs',
    'audit',
  ],
  'local-carrier',
];
const OUTCOMES = ['done', 'refused', 'failed'] as const;

interface Filter {
  who: string;
  area: string | null;
  outcome: string | null;
}

export function AuditPage() {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<Filter>({ who: '', area: null, outcome: null });
  return (
    <Page title={t('nav.audit')} lead={t('audit.lead')} wide>
      <Group align="flex-end">
        <TextInput
          label={t('audit.who')}
          value={filter.who}
          onChange={(event) => setFilter({ ...filter, who: event.currentTarget.value })}
        />
        <Select
          label={t('audit.area')}
          placeholder={t('audit.all')}
          data={AREAS.map((one) => ({ value: one, label: t(`audit.areas.${one}`) }))}
          value={filter.area}
          clearable
          onChange={(area) => setFilter({ ...filter, area })}
        />
        <Select
          label={t('audit.outcome')}
          placeholder={t('audit.all')}
          data={OUTCOMES.map((one) => ({ value: one, label: t(`audit.outcomes.${one}`) }))}
          value={filter.outcome}
          clearable
          onChange={(outcome) => setFilter({ ...filter, outcome })}
        />
      </Group>
      <Entries filter={filter} />
    </Page>
  );
}

function Entries({ filter: { who, area, outcome } }: { filter: Filter }) {
  const { t } = useTranslation();
  const given = {
    ...(who.trim() === '' ? {} : { who: who.trim() }),
    ...(area === null ? {} : { area }),
    ...(outcome === null ? {} : { outcome }),
  };
  const pages = useInfiniteQuery({
    queryKey: ['audit', given],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { ...given, ...(pageParam === '' ? {} : { before: pageParam }) } as object;
      return answered(api.GET('/audit', { params: { query } }));
    },
    getNextPageParam: ({ before }) => before,
  });
  const items = pages.data?.pages.flatMap((page) => page.items);
  if (pages.isError) return <Failure error={pages.error} retry={() => void pages.refetch()} />;
  if (!items) return <Nothing>{t('shell.loading')}</Nothing>;
  if (items.length === 0) return <Nothing>{t('audit.none')}</Nothing>;
  return (
    <Stack>
      <Rows items={items} />
      {pages.hasNextPage && (
        <Button
          variant="default"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('audit.more')}
        </Button>
      )}
    </Stack>
  );
}

function Rows({ items }: { items: Entry[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <WideTable minWidth={800}>
      <Table aria-label={t('nav.audit')} bg="var(--mantine-color-body)" withTableBorder>
        <Table.Thead>
          <Table.Tr>
            {['when', 'who', 'what', 'from', 'outcome'].map((column) => (
              <Table.Th key={column}>{t(`audit.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(({ id, at, who, sort, area, action, target, ip, outcome, status }) => (
            <Table.Tr key={id}>
              <Table.Td>{format.time(at)}</Table.Td>
              <Table.Td>
                <Who {...{ who, sort, outcome }} />
              </Table.Td>
              <Table.Td>
                <Text size="sm">
                  {[t(`audit.signIns.${action}`, t(`audit.areas.${area}`)), targetWords(t, target)]
                    .filter(Boolean)
                    .join(': ')}
                </Text>
                <Text size="xs" c="dimmed" ff="monospace">
                  {action}
                </Text>
              </Table.Td>
              <Table.Td>{ip}</Table.Td>
              <Table.Td>
                <Text size="sm" fw={outcome === 'done' ? 400 : 700}>
                  {t(`audit.outcomes.${outcome}`)}
                </Text>
                <Text size="xs" c="dimmed">
                  {status}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}

/** A token is named with its role: `wall (viewer)`. */
function targetWords(t: TFunction, target: string | null): string | null {
  return target?.replace(/(?<= \()(viewer|editor|admin)(?=\)$)/, (role) => t(`roles.${role}`)) ?? null;
}

/** A name that somebody gave who did not get in is a name only; entries of old say `nobody` of a sign-in that succeeded, too. */
function Who({ who, sort, outcome }: Pick<Entry, 'who' | 'sort' | 'outcome'>) {
  const { t } = useTranslation();
  if (who === null) return <Text size="sm">{t(`audit.sorts.${sort}`)}</Text>;
  const words = outcome === 'done' ? t('audit.sorts.user') : t('audit.unproven');
  return (
    <>
      <Text size="sm">{who}</Text>
      <Text size="xs" c="dimmed">
        {sort === 'nobody' ? words : t(`audit.sorts.${sort}`)}
      </Text>
    </>
  );
}
