/** Questions to the flows. Owns: which release is looked at, which stands in the address. */
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { api, answered, type Schemas } from '../api/client';

export type Releases = Schemas['Releases'];
export type ReleaseFlows = Schemas['ReleaseFlows'];
export type Flow = ReleaseFlows['flows'][number];
export type StepCounts = Schemas['StepCounts'];
export type FlowProblem = Releases['folder'] extends infer Folder | null
  ? NonNullable<Folder> extends { problems: (infer One)[] }
    ? One
    : never
  : never;

const AGAIN_MS = 5_000;

export function useReleases() {
  return useQuery({
    queryKey: ['releases'],
    queryFn: () => answered(api.GET('/releases')),
    refetchInterval: AGAIN_MS,
  });
}

export function useReleaseFlows(release: string) {
  return useQuery({
    queryKey: ['release-flows', release],
    queryFn: () => answered(api.GET('/releases/{release}/flows', { params: { path: { release } } })),
    // A release is what its hash says.
    staleTime: Infinity,
    retry: false,
    enabled: release !== '',
  });
}

/** Languages of the flows that serve. */
export function useFlowLanguages(): string[] {
  const [release] = useChosenRelease(useReleases().data);
  const flows = useReleaseFlows(release).data?.flows ?? [];
  return [...new Set(flows.flatMap(({ languages }) => languages))];
}

/** The release in the address, else the one most new sessions start on. */
export function useChosenRelease(releases: Releases | undefined): [string, (release: string) => void] {
  const [search, setSearch] = useSearchParams();
  const serving = [...(releases?.items ?? [])].sort((a, b) => b.share - a.share)[0];
  const choose = (release: string): void => {
    const next = new URLSearchParams(search);
    next.set('release', release);
    setSearch(next, { replace: true });
  };
  return [search.get('release') ?? serving?.release ?? '', choose];
}

export const shortHash = (release: string): string => release.slice(0, 12);
