/** Who is signed in. Owns: that question. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, answered, type Schemas } from '../api/client';

export type User = Schemas['SignedInUser']['user'];

type Who = Schemas['SignedIn'] & {
  /** was signed in, and is not any more: who they were stays known, so that nothing they were at is lost */
  isSignedOut: boolean;
};

const KEY = ['who'];

export function useWho() {
  const client = useQueryClient();
  return useQuery({
    queryKey: KEY,
    queryFn: async (): Promise<Who> => {
      const now = await answered(api.GET('/sign-in'));
      const user = now.user ?? client.getQueryData<Who>(KEY)?.user ?? null;
      return { ...now, user, isSignedOut: now.user === null && user !== null };
    },
    // Whoever has signed in in another tab is seen as soon as they are back in this one.
    staleTime: ({ state }) => (state.data?.isSignedOut === true ? 0 : 60_000),
  });
}

/** May whoever is signed in change settings, or users? */
export function useMay(what: 'edit' | 'administer'): boolean {
  const role = useWho().data?.user?.role;
  return what === 'edit' ? role === 'editor' || role === 'admin' : role === 'admin';
}
