/** What was fetched, kept for a while. Owns: how long, and that whoever is signed out is sent to sign in. */
import { QueryCache, QueryClient } from '@tanstack/react-query';
import { isSignedOut, Refused } from '../api/client';

export const queryClient = new QueryClient({
  defaultOptions: {
    // A line that is down is told, not waited for.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 5_000,
      retry: (failures, error) => !(error instanceof Refused) && failures < 2,
    },
  },
  queryCache: new QueryCache({
    onError: (error) => {
      if (isSignedOut(error)) void queryClient.invalidateQueries({ queryKey: ['who'] });
    },
  }),
});
