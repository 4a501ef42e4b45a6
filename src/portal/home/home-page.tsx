/** How things are now. Owns: the page that is left open all day: it asks again every few seconds. */
import { Anchor, Badge, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, answered, type Schemas } from '../api/client';
import { Decisions } from './decisions';
import { SessionTable } from '../sessions/session-table';
import { Loaded, Nothing } from '../shell/loaded';
import { Page } from '../shell/page';
import { Panel } from '../shell/panel';
import { useWho } from '../sign-in/use-who';
import { Attention } from './attention';

type Overview = Schemas['Overview'];

const AGAIN_MS = 3_000;

export function HomePage() {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['overview'],
    queryFn: () => {
      const from = new Date(new Date().setHours(0, 0, 0, 0)).toISOString();
      return answered(api.GET('/overview', { params: { query: { from } } }));
    },
    refetchInterval: AGAIN_MS,
  });
  return (
    <Page title={t('nav.home')} wide side={query.data && <Pulse overview={query.data} />}>
      <Loaded query={query}>{(overview) => <Now overview={overview} />}</Loaded>
    </Page>
  );
}

function Pulse({ overview: { health } }: { overview: Overview }) {
  const { t } = useTranslation();
  const isWell = health.store && health.records && health.flows !== null;
  return (
    <Badge variant="dot" size="lg" color={isWell ? 'green' : 'red'} tt="none">
      {t(isWell ? 'home.well' : 'home.unwell')}
    </Badge>
  );
}

function Now({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const { live, liveCount, decisions, hasSessions } = overview;
  const total = decisions.reduce((sum, { count }) => sum + count, 0);
  const transfers = decisions
    .filter(({ status }) => status === 'ready')
    .reduce((sum, { count }) => sum + count, 0);
  return (
    <Stack>
      <SimpleGrid cols={{ base: 2, sm: 4 }}>
        <Figure label={t('home.live')} value={liveCount} />
        <Figure label={t('home.decided')} value={total} />
        <Figure label={t('home.transfers')} value={transfers} />
      </SimpleGrid>
      <Attention overview={overview} />
      <Panel title={t('home.liveNow')}>
        {live.length > 0 ? <SessionTable sessions={live} /> : <Quiet isNew={!hasSessions} />}
      </Panel>
      <Panel
        title={t('home.today')}
        side={
          <Anchor component={Link} to="/results" size="sm">
            {t('nav.results')}
          </Anchor>
        }
      >
        {total === 0 ? <Nothing>{t('home.noDecisions')}</Nothing> : <Decisions counts={decisions} />}
      </Panel>
    </Stack>
  );
}

/** Says what to do next. */
function Quiet({ isNew }: { isNew: boolean }) {
  const { t } = useTranslation();
  const hasCarrier = useWho().data?.localCarrier === true;
  return (
    <Nothing>
      {t(isNew ? 'home.empty' : 'home.quiet')}{' '}
      {hasCarrier && (
        <Anchor component={Link} to="/try-it" underline="always">
          {t('home.tryIt')}
        </Anchor>
      )}
    </Nothing>
  );
}

function Figure({ label, value }: { label: string; value: number }) {
  return (
    <Group
      bg="var(--mantine-color-body)"
      p="md"
      bd="1px solid var(--mantine-color-default-border)"
      style={{ borderRadius: 8 }}
    >
      <div>
        <Text size="xs" c="dimmed">
          {label}
        </Text>
        <Text fz={28} fw={650} lh={1.1} className="number">
          {value}
        </Text>
      </div>
    </Group>
  );
}
