/** Names of agents where results have their ids. Owns: that an agent who is in no queue any more keeps the id. */
import { useQuery } from '@tanstack/react-query';
import { api, answered } from '../api/client';
import type { QueueDocument } from '../settings/queue/queue-document';

export function useAgentName(): (id: string) => string {
  const queues = useQuery({ queryKey: ['queues'], queryFn: () => answered(api.GET('/queues')) });
  const found = (queues.data?.items ?? []) as unknown as QueueDocument[];
  const names = new Map(found.flatMap((queue) => queue.agents.map(({ id, name }) => [id, name] as const)));
  return (id) => names.get(id) || id;
}
