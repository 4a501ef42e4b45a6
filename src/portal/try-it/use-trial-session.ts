/** The session of a call or a chat that is tried. Owns: finding it, and asking again while it lives. */
import { useQuery } from '@tanstack/react-query';
import { api, answered } from '../api/client';

const AGAIN_MS = 900;

/** @param trial of a call its SID, of a chat its id; null: nothing is tried */
export function useTrialSession(trial: { sid: string } | { id: string } | null) {
  return useQuery({
    queryKey: ['trial-session', trial],
    queryFn: async () => {
      const id = trial && 'sid' in trial ? await sessionOf(trial.sid) : (trial?.id ?? '');
      return answered(api.GET('/sessions/{id}', { params: { path: { id } } }));
    },
    enabled: trial !== null,
    // The first document may not be asked for yet.
    retry: 5,
    refetchInterval: ({ state }) => (state.data?.phase === 'closed' ? false : AGAIN_MS),
  });
}

async function sessionOf(sid: string): Promise<string> {
  return (await answered(api.GET('/calls/{sid}', { params: { path: { sid } } }))).sessionId;
}
