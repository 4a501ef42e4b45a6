/** How things are now. Owns: the page that is left open all day, and the order of its parts. */
import { Anchor, Badge, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../i18n/use-format';
import { Loaded, Nothing } from '../shell/loaded';
import { Page } from '../shell/page';
import { Panel } from '../shell/panel';
import { useWho } from '../sign-in/use-who';
import { Agents } from './agents';
import { Attention } from './attention';
import { Decisions } from './decisions';
import { Health } from './health';
import { LiveTable } from './live-table';
import { useOverview, type Overview } from './use-overview';

export function HomePage() {
  const { t } = useTranslation();
  const query = useOverview();
  return (
    <Page title={t('nav.home')} wide side={<Pulse query={query} />}>
      <Loaded query={query}>{(overview) => <Now overview={overview} />}</Loaded>
    </Page>
  );
}

/** What is not known any more is not well. */
function Pulse({ query: { data, isError, dataUpdatedAt } }: { query: ReturnType<typeof useOverview> }) {
  const { t } = useTranslation();
  const { clock } = useFormat();
  if (!data) return null;
  if (isError) {
    return (
      <Badge variant="dot" size="lg" color="red" tt="none">
        {t('away.unknown', { at: clock(new Date(dataUpdatedAt).toISOString()) })}
      </Badge>
    );
  }
  const { health } = data;
  const isWell = health.store && health.records && health.flows !== null && health.carrier === null;
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
        <Figure
          label={t('home.freeAgents')}
          value={overview.agents.filter(({ state }) => state === 'free').length}
        />
      </SimpleGrid>
      <Attention overview={overview} />
      <Panel title={t('home.liveNow')}>
        {live.length > 0 ? <LiveTable sessions={live} /> : <Quiet isNew={!hasSessions} />}
        {liveCount > live.length && (
          <Text size="sm" c="dimmed">
            {t('home.moreLive', { count: liveCount - live.length })}
          </Text>
        )}
      </Panel>
      <Panel title={t('home.agents')}>
        <Agents overview={overview} />
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
      <Panel title={t('home.health')}>
        <Health overview={overview} />
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
