/** What the list of sessions is filtered by. Owns: that it stands in the address, and nothing else does. */
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { paths } from '../api/schema';

type Query = NonNullable<paths['/sessions']['get']['parameters']['query']>;
export type Filters = Omit<Query, 'limit' | 'before'>;

const NAMES = Object.keys({
  ...{ q: true, from: true, to: true, live: true, number: true, channel: true, language: true },
  ...{ queue: true, agent: true, virtualAgent: true, status: true, rule: true, flow: true },
  ...{ answered: true, talked: true },
} satisfies Record<keyof Filters, true>) as (keyof Filters)[];

export interface Filtering {
  filters: Filters;
  /** null takes the filter away */
  put(changes: { [name in keyof Filters]?: string | null }): void;
  clear(): void;
}

export function useFilters(): Filtering {
  const [search, setSearch] = useSearchParams();
  const filters = useMemo(
    () => Object.fromEntries(NAMES.flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : []))),
    [search],
  ) as Filters;
  return {
    filters,
    put(changes) {
      const next = new URLSearchParams(search);
      for (const [name, value] of Object.entries(changes)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      setSearch(next, { replace: true });
    },
    clear: () => setSearch(new URLSearchParams(), { replace: true }),
  };
}
