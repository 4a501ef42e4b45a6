/**
 * The fallback number of a number. Owns: that a call which cannot be served does not come back to us.
 * Must not know: when a call cannot be served.
 */
import { answeringAddress } from '../voice-address';
import type { DocumentProblem, World } from './world';

/** Every number whose fallback number is one of ours. */
export function checkFallbackNumbers({ settings: { numbers } }: World): DocumentProblem[] {
  return Object.entries(numbers).flatMap(([name, { fallbackNumber }]) =>
    fallbackNumber === undefined || answeringAddress(numbers, fallbackNumber, '') === undefined
      ? []
      : [
          {
            ...{ kind: 'number' as const, name, at: ['fallbackNumber'] },
            message: 'is a number the app answers itself: the call would come back to it',
            hint: 'give one that somebody else answers: the front desk, an agent’s telephone',
          },
        ],
  );
}
