/** What was fetched, kept for a while. Owns: how long, and that whoever is signed out is sent to sign in. */
import { QueryCache, QueryClient } from '@tanstack/react-query';
import { Refused } from '../api/client';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) => !(error instanceof Refused) && failures < 2,
    },
  },
  queryCache: new QueryCache({
    onError: (error) => {
      if (error instanceof Refused && error.problem.code === 'signed-out')
        void queryClient.invalidateQueries({ queryKey: ['who'] });
    },
  }),
});
