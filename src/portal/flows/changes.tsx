/** What differs between two releases. Owns: choosing the other one, and the list by flow. */
import { List, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, answered, type Schemas } from '../api/client';
import { Graph } from '../graph/graph';
import { useFormat } from '../i18n/use-format';
import { Loaded } from '../shell/loaded';
import { Panel } from '../shell/panel';
import { useDifferenceGraph } from './use-difference-graph';
import { shortHash, useReleaseFlows, type Flow, type Releases } from './use-flows';

type Change = Schemas['FlowChanges']['items'][number];
const COLOURS = { '+': 'teal', '-': 'red', '~': 'yellow' } as const;

export function Changes({ releases: { items }, release }: { releases: Releases; release: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const others = items.filter((one) => one.release !== release);
  const at = items.findIndex((one) => one.release === release);
  const [chosen, choose] = useState<string | null>(null);
  const since = others.find((one) => one.release === chosen) ?? items[at + 1] ?? others[0];
  if (!since) return null;
  const data = others.map((one) => ({
    value: one.release,
    label: `${shortHash(one.release)} · ${format.time(one.adoptedAt)}`,
  }));
  return (
    <Panel title={t('flows.compare')}>
      <Select
        label={t('flows.compareTo')}
        {...{ data, value: since.release, allowDeselect: false, maw: 420 }}
        onChange={choose}
      />
      <Differences release={release} since={since.release} />
    </Panel>
  );
}

function Differences({ release, since }: { release: string; since: string }) {
  const { t } = useTranslation();
  const params = { path: { release }, query: { since } };
  const query = useQuery({
    queryKey: ['changes', release, since],
    queryFn: () => answered(api.GET('/releases/{release}/changes', { params })),
    staleTime: Infinity,
  });
  return (
    <Loaded query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <Text c="dimmed">{t('flows.noChanges')}</Text>
        ) : (
          <>
            <Picture {...{ release, since, changes: items }} />
            <ByPlace changes={items} />
          </>
        )
      }
    </Loaded>
  );
}

const FLOW = 'flow ';

/** One of the flows that differ, drawn when it is asked for. */
function Picture({ release, since, changes }: { release: string; since: string; changes: Change[] }) {
  const { t } = useTranslation();
  const [flow, setFlow] = useState<string | null>(null);
  const [was, is] = [useReleaseFlows(since).data?.flows, useReleaseFlows(release).data?.flows];
  const places = changes.map(({ where }) => where).filter((where) => where.startsWith(FLOW));
  const names = [...new Set(places.map((where) => where.slice(FLOW.length)))];
  if (names.length === 0 || !was || !is) return null;
  return (
    <Stack gap="sm">
      <Select
        label={t('flows.drawDifference')}
        placeholder={t('flows.chooseFlow')}
        {...{ data: names, value: flow, clearable: true, maw: 420 }}
        onChange={setFlow}
      />
      {flow !== null && <Drawn key={flow} {...{ flow, was, is, changes }} />}
    </Stack>
  );
}

function Drawn(props: { flow: string; was: Flow[]; is: Flow[]; changes: Change[] }) {
  const { flow, was, is, changes } = props;
  const { t } = useTranslation();
  const own = useMemo(() => changes.filter(({ where }) => where === FLOW + flow), [changes, flow]);
  const named = (flows: Flow[]): Flow | undefined => flows.find(({ name }) => name === flow);
  const model = useDifferenceGraph(named(was), named(is), own);
  return <Graph model={model} label={t('flows.differencePicture', { flow })} />;
}

function ByPlace({ changes }: { changes: Change[] }) {
  const places = [...new Set(changes.map(({ where }) => where))];
  return (
    <Stack gap="sm">
      {places.map((place) => (
        <div key={place}>
          <Text fw={600} size="sm">
            {place}
          </Text>
          <List size="sm" listStyleType="none" withPadding={false}>
            {changes
              .filter(({ where }) => where === place)
              .map(({ sign, what }) => (
                <List.Item key={`${sign} ${what}`} className="code">
                  <Text
                    span
                    inherit
                    fw={700}
                    c={`light-dark(var(--mantine-color-${COLOURS[sign]}-9), var(--mantine-color-${COLOURS[sign]}-3))`}
                  >
                    {sign}
                  </Text>{' '}
                  {what}
                </List.Item>
              ))}
          </List>
        </div>
      ))}
    </Stack>
  );
}
