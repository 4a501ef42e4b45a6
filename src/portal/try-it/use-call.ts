/** Legs of the local carrier while somebody tries a call. Owns: how often they are asked for, and doing something on one. */
import { useMutation, useQuery, useQueryClient, type UseMutationOptions } from '@tanstack/react-query';
import { api, answered, type Schemas } from '../api/client';
import { useOnce } from '../shell/use-once';

export type TrialCall = Schemas['TrialCall'];
export type Action = 'press' | 'say' | 'hangup' | 'answer';

const AGAIN_MS = 700;
const OVER = ['completed', 'busy', 'failed', 'no-answer', 'canceled'];

export function isOver({ status }: Pick<TrialCall, 'status'>): boolean {
  return OVER.includes(status);
}

export function useCall(sid: string) {
  return useQuery({
    queryKey: ['trial', sid],
    queryFn: () => answered(api.GET('/local-carrier/calls/{sid}', { params: { path: { sid } } })),
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : AGAIN_MS),
  });
}

interface Acted {
  action: Action;
  digits?: string;
  text?: string;
}

/** Keys and words, as fast as they come. */
export function useAct(sid: string) {
  return useMutation(useActing(sid));
}

/** What is done once: answering, hanging up. */
export function useActOnce(sid: string) {
  return useOnce(useActing(sid));
}

function useActing(sid: string): UseMutationOptions<unknown, Error, Acted> {
  const client = useQueryClient();
  return {
    mutationFn: ({ action, ...body }) =>
      answered(api.POST('/local-carrier/calls/{sid}/{action}', { params: { path: { sid, action } }, body })),
    onSettled: () => client.invalidateQueries({ queryKey: ['trial'] }),
  };
}
