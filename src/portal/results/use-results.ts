/** Questions to the results. Owns: the period and filters, which stand in the address. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { api, answered, type Schemas } from '../api/client';

export type Results = Schemas['Results'];
export type Group = Results['total'];
export type Score = NonNullable<Group['measures']['csat']>;
export type ResultLine = Schemas['ResultSessions']['items'][number];
export const MEASURES = ['csat', 'nps', 'ces'] as const;
export type Measure = (typeof MEASURES)[number];

const DAY_MS = 86_400_000;
export const FILTERS = ['queue', 'agent', 'channel', 'language'] as const;
export type GroupBy = NonNullable<Schemas['Results']['groupBy']>;

export interface Asked {
  days: string;
  from: string;
  filters: { [name: string]: string };
  put(name: string, value: string | null): void;
  /** the same in an address, with more */
  query(more?: { [name: string]: string }): string;
}

export function useAsked(): Asked {
  const [search, setSearch] = useSearchParams();
  const days = search.get('days') ?? '30';
  // Whole minutes: the same question is not asked anew with every drawing.
  const from = useMemo(
    () =>
      search.get('from') ??
      new Date(Math.floor(Date.now() / 60_000) * 60_000 - Number(days) * DAY_MS).toISOString(),
    [days, search],
  );
  const given = FILTERS.flatMap((name) => (search.has(name) ? [[name, search.get(name) ?? '']] : []));
  const filters = Object.fromEntries(given) as { [name: string]: string };
  const put = (name: string, value: string | null): void => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next, { replace: true });
  };
  const query = (more = {}): string => new URLSearchParams({ from, ...filters, ...more }).toString();
  return { days, from, filters, put, query };
}

export function useResults({ from, filters }: Asked, groupBy: string, minimum?: number) {
  const timezone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const query = { from, ...filters, groupBy: groupBy as 'none', timezone, ...(minimum ? { minimum } : {}) };
  return useQuery({
    queryKey: ['results', query],
    queryFn: () => answered(api.GET('/results', { params: { query } })),
    placeholderData: (before) => before,
  });
}

export function useLines({ from, filters }: Pick<Asked, 'from' | 'filters'>, stage: 'low' | 'commented') {
  const query = { from, ...filters, stage, limit: 6 };
  return useQuery({
    queryKey: ['result-lines', query],
    queryFn: () => answered(api.GET('/results/sessions', { params: { query } })),
  });
}
