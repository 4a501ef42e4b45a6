/** What holds for a queue, and where each value comes from. Owns: fetching the two together. */
import { useQuery } from '@tanstack/react-query';
import { api, answered } from '../../api/client';
import type { Document } from '../documents';
import type { Origin } from '../form';
import type { Channel } from '../post-session/model';

export interface QueueScope {
  /** fields as they hold for the queue */
  effective: Origin[];
  /** what a field without a value of its own inherits, and since when that holds */
  all: { document: Document; origins: Origin[] };
}

export function useQueueScope(name: string, channel: Channel) {
  return useQuery({ queryKey: ['queue-scope', name, channel], queryFn: () => fetchScope(name, channel) });
}

async function fetchScope(name: string, channel: Channel): Promise<QueueScope> {
  const params = { path: { name } };
  const [own, all, document] = await Promise.all(
    channel === 'voice'
      ? [
          answered(api.GET('/queues/{name}/call-post-session/effective', { params: params })),
          answered(api.GET('/settings/call/post-session/effective')),
          answered(api.GET('/settings/call/post-session')),
        ]
      : [
          answered(api.GET('/queues/{name}/chat-post-session/effective', { params: params })),
          answered(api.GET('/settings/chat/post-session/effective')),
          answered(api.GET('/settings/chat/post-session')),
        ],
  );
  return {
    effective: own?.items ?? [],
    all: { document: { ...document } as unknown as Document, origins: all?.items ?? [] },
  };
}
