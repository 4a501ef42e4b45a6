/** What no turn may save, whichever engine it is. A mistake of the program, never of a caller. */
import type { LoadedSession, TurnCommit, TurnRequest } from '../runtime/ports';

/** @throws when the change is of another session, or does not follow the version that was loaded */
export function refuseWrong(
  { sessionId }: Pick<TurnRequest, 'sessionId'>,
  session: LoadedSession,
  commit: TurnCommit,
): void {
  const { id, version } = commit.session;
  if (id !== sessionId) throw new Error(`a turn of session ${sessionId} tried to save session ${id}`);
  const expected = (session?.version ?? 0) + 1;
  if (version !== expected)
    throw new Error(`session ${sessionId}: a turn tried to save version ${version}, not ${expected}`);
}
