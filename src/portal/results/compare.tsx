/** Results told apart: over time as lines, else group by group. Owns: that every picture is a table, too. */
import { Alert, SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format';
import { Loaded } from '../shell/loaded';
import { NumberField } from '../settings/number-field';
import { Panel } from '../shell/panel';
import { part } from '../shell/part';
import { Bar } from './scores';
import { useAgentName } from '../sessions/use-agent-name';
import { WideTable } from '../shell/wide-table';
import { MEASURES, useResults, type Asked, type Group, type Results, type Score } from './use-results';

/** The library of charts is fetched where one is drawn. */
const Lines = lazy(async () => ({ default: (await part(() => import('./lines'))).Lines }));
const CHOICES = ['day', 'hour', 'queue', 'agent', 'virtualAgent', 'language', 'channel', 'release'] as const;

/** Answers that a group needs to be shown. */
const LEAST = { min: 1, max: 1000 };

export function Compare({ asked }: { asked: Asked }) {
  const { t } = useTranslation();
  const [by, setBy] = useState<(typeof CHOICES)[number]>('day');
  const [written, setWritten] = useState<number | null | undefined>(undefined);
  const isFine = typeof written === 'number' && written >= LEAST.min && written <= LEAST.max;
  const minimum = isFine ? written : undefined;
  const query = useResults(asked, by, minimum);
  const choices = CHOICES.map((value) => ({ value, label: t(`results.groups.${value}`) }));
  return (
    <Panel title={t('results.compare', { group: t(`results.groups.${by}`).toLowerCase() })}>
      <div style={{ overflowX: 'auto' }}>
        <SegmentedControl
          aria-label={t('results.choose')}
          value={by}
          data={choices}
          transitionDuration={0}
          onChange={(value) => setBy(value as typeof by)}
        />
      </div>
      <Loaded query={query}>
        {(results) => (
          <Stack>
            {by === 'agent' && (
              <NumberField
                label={t('results.minimum')}
                value={written === undefined ? results.minimum : written}
                {...{ ...LEAST, maw: 260, onChange: setWritten }}
              />
            )}
            <Compared results={results} />
          </Stack>
        )}
      </Loaded>
    </Panel>
  );
}

function Compared({ results }: { results: Results }) {
  const { t } = useTranslation();
  const { groups, groupBy, withheld, minimum } = results;
  const isTime = groupBy === 'day' || groupBy === 'hour';
  return (
    <>
      {withheld > 0 && (
        <Alert variant="outline" color="gray">
          {t('results.withheld', { count: withheld, minimum })}
        </Alert>
      )}
      {isTime && groups.length > 1 && (
        <Suspense fallback={<div style={{ height: 260 }} />}>
          <Lines groups={groups} />
        </Suspense>
      )}
      {isTime && groups.length > 1 ? (
        <details>
          <summary>{t('results.table')}</summary>
          <GroupTable groups={groups} groupBy={groupBy} />
        </details>
      ) : (
        <GroupTable groups={groups} groupBy={groupBy} />
      )}
    </>
  );
}

function GroupTable({ groups, groupBy }: { groups: Group[]; groupBy: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const title = t(`results.groups.${groupBy}`);
  const agentName = useAgentName();
  const name = (key: string): string => {
    if (key === '') return t('results.none');
    if (groupBy === 'channel') return t(`channels.${key}`);
    if (groupBy === 'agent') return agentName(key);
    if (groupBy === 'language') return format.language(key);
    if (groupBy === 'day') return format.day(key);
    return groupBy === 'release' ? key.slice(0, 12) : groupBy === 'hour' ? `${key}:00` : key;
  };
  return (
    <WideTable minWidth={640}>
      <Table aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{title}</Table.Th>
            <Table.Th ta="right">{t('results.stages.ended')}</Table.Th>
            {MEASURES.map((measure) => (
              <Table.Th key={measure} ta="right">
                {t(`results.measures.${measure}`)}
              </Table.Th>
            ))}
            <Table.Th w="25%">{t('results.responseRate')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {groups.map((group) => (
            <Table.Tr key={group.key}>
              <Table.Td>{name(group.key)}</Table.Td>
              <Table.Td ta="right" className="number">
                {format.number(group.ended)}
              </Table.Td>
              {MEASURES.map((measure) => (
                <Table.Td key={measure} ta="right">
                  <Cell score={group.measures[measure]} />
                </Table.Td>
              ))}
              <Table.Td>
                <Bar share={group.eligible === 0 ? 0 : group.answered / group.eligible} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}

function Cell({ score }: { score: Score | null }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  if (!score) return <Text c="dimmed">–</Text>;
  const { low, high } = score.interval;
  return (
    <>
      <Text className="number">{number(Math.round(score.value))}</Text>
      <Text size="xs" c="dimmed" className="number">
        {t('results.between', { low: number(Math.round(low)), high: number(Math.round(high)) })},{' '}
        {t('results.n', { n: number(score.n) })}
      </Text>
    </>
  );
}
