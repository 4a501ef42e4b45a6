/** Who is signed in. Owns: that question. */
import { useQuery } from '@tanstack/react-query';
import { api, answered, type Schemas } from '../api/client';

export type User = Schemas['SignedInUser']['user'];

export function useWho() {
  return useQuery({ queryKey: ['who'], queryFn: () => answered(api.GET('/sign-in')), staleTime: 60_000 });
}

/** May whoever is signed in change settings, or users? */
export function useMay(what: 'edit' | 'administer'): boolean {
  const role = useWho().data?.user?.role;
  return what === 'edit' ? role === 'editor' || role === 'admin' : role === 'admin';
}
