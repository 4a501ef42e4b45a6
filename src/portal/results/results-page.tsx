/** What customers answered, out of how many. Owns: the page: period, filters, and the order of its parts. */
import { Group, SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Loaded, Nothing } from '../shell/loaded';
import { Page } from '../shell/page';
import { Panel } from '../shell/panel';
import { Download } from './download';
import { Compare } from './compare';
import { Funnel } from './funnel';
import { Comments, LowScores } from './said';
import { Scores } from './scores';
import { useAsked, useResults, type Asked } from './use-results';

const PERIODS = ['1', '7', '30', '90'];

export function ResultsPage() {
  const { t } = useTranslation();
  const asked = useAsked();
  const query = useResults(asked, 'queue');
  return (
    <Page title={t('nav.results')} lead={t('results.lead')} wide side={<Period asked={asked} />}>
      <Loaded query={query}>
        {(results) => (
          <>
            <Filters
              asked={asked}
              queues={results.groups.map(({ key }) => key)}
              total={results.total.ended}
            />
            {results.total.ended === 0 ? (
              <Nothing>{t('results.empty')}</Nothing>
            ) : (
              <>
                <Scores total={results.total} />
                <Panel title={t('results.funnel')}>
                  <Funnel results={results} asked={asked} />
                </Panel>
                <Compare asked={asked} />
                <LowScores asked={asked} />
                <Comments asked={asked} />
              </>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Period({ asked }: { asked: Asked }) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      aria-label={t('whatIf.period')}
      value={asked.days}
      onChange={(value) => asked.put('days', value)}
      transitionDuration={0}
      data={PERIODS.map((value) => ({ value, label: t('whatIf.days', { count: Number(value) }) }))}
    />
  );
}

function Filters({ asked, queues, total }: { asked: Asked; queues: string[]; total: number }) {
  const { t } = useTranslation();
  const { filters, put, query } = asked;
  const known = [...new Set([...queues, filters['queue'] ?? ''])].filter((name) => name !== '');
  const choice = (name: 'queue' | 'channel' | 'language', data: { value: string; label: string }[]) => (
    <Select
      aria-label={t(`results.groups.${name}`)}
      placeholder={t(`results.groups.${name}`)}
      data={data}
      value={filters[name] ?? null}
      clearable
      w={{ base: '100%', xs: 190 }}
      onChange={(value) => put(name, value)}
    />
  );
  return (
    <Group gap="sm" justify="space-between">
      <Group gap="sm" role="search">
        {choice(
          'queue',
          known.map((value) => ({ value, label: value })),
        )}
        {choice(
          'channel',
          ['voice', 'chat'].map((value) => ({ value, label: t(`channels.${value}`) })),
        )}
        {choice(
          'language',
          ['en', 'es'].map((value) => ({ value, label: value })),
        )}
      </Group>
      <Download query={String(query())} total={total} />
    </Group>
  );
}
