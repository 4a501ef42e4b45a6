/** When sessions began. Owns: the usual periods, and a beginning and an end of one's own. */
import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filtering } from './use-filters';

const DAYS = [1, 7, 30, 90];
const DAY_MS = 86_400_000;

export function PeriodFields({ filtering: { filters, put } }: { filtering: Filtering }) {
  const { t } = useTranslation();
  const [period, setPeriod] = useState<string | null>(filters.from || filters.to ? 'own' : null);
  const choose = (value: string | null): void => {
    setPeriod(value);
    if (value === 'own') return;
    put({ from: value === null ? null : startOf(value), to: null });
  };
  const shown = filters.from || filters.to ? (period ?? 'own') : period === 'own' ? period : null;
  return (
    <>
      <Select
        label={t('sessions.filter.period')}
        placeholder={t('sessions.any')}
        value={shown}
        clearable
        data={[
          { value: 'today', label: t('sessions.today') },
          ...DAYS.map((count) => ({ value: String(count), label: t('whatIf.days', { count }) })),
          { value: 'own', label: t('sessions.ownPeriod') },
        ]}
        onChange={choose}
      />
      {shown === 'own' &&
        (['from', 'to'] as const).map((name) => (
          <TextInput
            key={name}
            type="datetime-local"
            label={t(`sessions.filter.${name}`)}
            value={localTime(filters[name])}
            onChange={({ currentTarget: { value } }) =>
              put({ [name]: value === '' ? null : new Date(value).toISOString() })
            }
          />
        ))}
    </>
  );
}

/** ISO time of the beginning of today, or of so many days ago to the minute. */
function startOf(period: string): string {
  const now = new Date();
  if (period === 'today') return new Date(now.getFullYear(), now.getMonth(), now.getDate()).toISOString();
  return new Date(Math.floor(now.getTime() / 60_000) * 60_000 - Number(period) * DAY_MS).toISOString();
}

/** As the browser's field has it: `2026-01-31T10:00`, of the reader's zone. */
function localTime(at: string | undefined): string {
  if (at === undefined || Number.isNaN(Date.parse(at))) return '';
  const time = new Date(at);
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
