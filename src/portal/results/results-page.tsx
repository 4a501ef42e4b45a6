/** What was decided in a period, with how many it is out of. Owns: the page. */
import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, answered } from '../api/client';
import { Loaded, Nothing } from '../shell/loaded';
import { Page } from '../shell/page';
import { Panel } from '../shell/panel';
import { Funnel } from './funnel';

const DAY_MS = 86_400_000;

export function ResultsPage() {
  const { t } = useTranslation();
  const [days, setDays] = useState('7');
  const query = useQuery({
    queryKey: ['decision-counts', days],
    queryFn: () => {
      const from = new Date(Date.now() - Number(days) * DAY_MS).toISOString();
      return answered(api.GET('/decision-counts', { params: { query: { from } } }));
    },
  });
  return (
    <Page
      title={t('nav.results')}
      lead={t('results.lead')}
      side={
        <SegmentedControl
          aria-label={t('whatIf.period')}
          value={days}
          onChange={setDays}
          transitionDuration={0}
          data={['1', '7', '30'].map((value) => ({
            value,
            label: t('whatIf.days', { count: Number(value) }),
          }))}
        />
      }
    >
      <Loaded query={query}>
        {({ items }) => (
          <Panel title={t('results.decisions')}>
            {items.length === 0 ? <Nothing>{t('home.noDecisions')}</Nothing> : <Funnel counts={items} />}
          </Panel>
        )}
      </Loaded>
    </Page>
  );
}
