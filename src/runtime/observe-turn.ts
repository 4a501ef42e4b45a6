/** Tells observers of a turn. Owns: how long it took. */
import type { RuntimeDeps } from './runtime-deps';
import type { ObservedTurn } from './observer';

/** Call it before a turn. @returns call it after, with what came of it */
export function observeTurn(
  { observers = [], clock }: Pick<RuntimeDeps, 'observers' | 'clock'>,
  about: Pick<ObservedTurn, 'sessionId' | 'event'>,
): (came: Pick<ObservedTurn, 'outcome' | 'commit'>) => void {
  if (observers.length === 0) return () => undefined;
  const at = clock.now();
  const begun = performance.now();
  const { sessionId, event } = about;
  return ({ outcome, commit }) => {
    const ms = performance.now() - begun;
    for (const observer of observers) observer.turn?.({ sessionId, event, at, ms, outcome, commit });
  };
}
