/** One flow as a picture, with who is and was at each step. Owns: the page; it is read-only. */
import { Anchor, Breadcrumbs, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { api, answered } from '../api/client';
import { Graph } from '../graph/graph';
import { useFormat } from '../i18n/use-format';
import { Loaded, Nothing } from '../shell/loaded';
import { Page } from '../shell/page';
import { Panel } from '../shell/panel';
import { useMay, useWho } from '../sign-in/use-who';
import { StepTable } from './step-table';
import { useFlowGraph } from './use-flow-graph';
import {
  shortHash,
  useChosenRelease,
  useReleaseFlows,
  useReleases,
  type Flow,
  type ReleaseFlows,
} from './use-flows';

const DAY_MS = 86_400_000;
const AGAIN_MS = 5_000;

export function FlowPage() {
  const { name = '' } = useParams();
  const { t } = useTranslation();
  const [release] = useChosenRelease(useReleases().data);
  const query = useReleaseFlows(release);
  const path = (
    <Breadcrumbs>
      <Anchor component={Link} to={`/flows?release=${release}`}>
        {t('nav.flows')}
      </Anchor>
      <Text className="code">{shortHash(release)}</Text>
    </Breadcrumbs>
  );
  return (
    <Page title={name} lead={path} wide side={<TryIt name={name} query={query.data} />}>
      <Loaded query={query}>
        {({ flows }) => {
          const flow = flows.find((one) => one.name === name);
          return flow ? <Shown flow={flow} release={release} /> : <Nothing>{t('flows.notThere')}</Nothing>;
        }}
      </Loaded>
    </Page>
  );
}

/** Calls it, where there is a local carrier; a chat is tried from the page of trials. */
function TryIt({ name, query }: { name: string; query: ReleaseFlows | undefined }) {
  const { t } = useTranslation();
  const [mayCall, hasCarrier] = [useMay('edit'), useWho().data?.localCarrier === true];
  const isThere = mayCall && hasCarrier;
  const flow = query?.flows.find((one) => one.name === name);
  if (!isThere || !flow?.channels.includes('voice')) return null;
  return (
    <Button component={Link} variant="default" to={`/try-it?flow=${encodeURIComponent(name)}`}>
      {t('flows.tryCall')}
    </Button>
  );
}

function Shown({ flow, release }: { flow: Flow; release: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [search, setSearch] = useSearchParams();
  const [days, of] = [search.get('days') ?? '7', search.get('of') ?? 'every'];
  const put = (key: string, value: string): void => {
    const next = new URLSearchParams(search);
    next.set(key, value);
    setSearch(next, { replace: true });
  };
  const from = useMemo(
    () => new Date(Math.floor(Date.now() / 60_000) * 60_000 - Number(days) * DAY_MS).toISOString(),
    [days],
  );
  const asked = { flow: flow.name, from, ...(of === 'this' ? { release } : {}) };
  const counts = useQuery({
    queryKey: ['step-counts', asked],
    queryFn: () => answered(api.GET('/step-counts', { params: { query: asked } })),
    refetchInterval: AGAIN_MS,
    placeholderData: (before) => before,
  });
  const model = useFlowGraph(flow, counts.data);
  return (
    <Stack>
      <Text>{flow.description}</Text>
      <Group justify="space-between">
        <SegmentedControl
          aria-label={t('whatIf.period')}
          size="xs"
          {...{ value: days, transitionDuration: 0, onChange: (value: string) => put('days', value) }}
          data={['1', '7', '30'].map((value) => ({
            value,
            label: t('whatIf.days', { count: Number(value) }),
          }))}
        />
        <SegmentedControl
          aria-label={t('flows.ofRelease')}
          size="xs"
          {...{ value: of, transitionDuration: 0, onChange: (value: string) => put('of', value) }}
          data={(['every', 'this'] as const).map((value) => ({ value, label: t(`flows.${value}Release`) }))}
        />
      </Group>
      <Loaded query={counts}>
        {({ sessions, items }) => (
          <>
            <Text c="dimmed" size="sm" role="status">
              {t('flows.counted', { count: sessions, sessions: format.number(sessions) })}
            </Text>
            <Graph model={model} label={t('flows.picture', { flow: flow.name })} />
            <Panel title={t('flows.table')}>
              <StepTable flow={flow} counts={items} from={from} />
            </Panel>
          </>
        )}
      </Loaded>
    </Stack>
  );
}
