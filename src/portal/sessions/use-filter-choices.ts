/** What can be chosen to filter sessions by: what the settings and the flows have now. Owns: where each comes from. */
import { useQuery } from '@tanstack/react-query';
import { api, answered } from '../api/client';
import { useChosenRelease, useFlowLanguages, useReleaseFlows, useReleases } from '../flows/use-flows';
import type { QueueDocument } from '../settings/queue/queue-document';

export interface Choice {
  value: string;
  label: string;
}

export type Choices = Record<'queue' | 'agent' | 'virtualAgent' | 'flow' | 'language', Choice[]>;

export function useFilterChoices(): Choices {
  const queues = useQuery({ queryKey: ['queues'], queryFn: () => answered(api.GET('/queues')) });
  const agents = useQuery({
    queryKey: ['virtual-agents'],
    queryFn: () => answered(api.GET('/virtual-agents')),
  });
  const [release] = useChosenRelease(useReleases().data);
  const flows = useReleaseFlows(release).data?.flows ?? [];
  const found = (queues.data?.items ?? []) as unknown as QueueDocument[];
  const people = new Map(found.flatMap((queue) => queue.agents.map(({ id, name }) => [id, name] as const)));
  return {
    queue: same(found.map(({ name }) => name)),
    agent: [...people].map(([value, label]) => ({ value, label })),
    virtualAgent: same((agents.data?.items ?? []).map((one) => (one as unknown as { name: string }).name)),
    flow: same(flows.map(({ name }) => name)),
    language: same(useFlowLanguages()),
  };
}

function same(values: string[]): Choice[] {
  return values.map((value) => ({ value, label: value }));
}
