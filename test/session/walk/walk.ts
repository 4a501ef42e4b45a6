/** Walks into every place a session can come to, with xstate/graph over the pure core. */
import type { ActorLogic, EventObject, Snapshot } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import { timersOf } from './alphabet';
import { essenceOf } from './essence';
import type { Scene } from './scenes';
import { onward, START, type Happening, type Walked } from './walked';

type Place = Snapshot<undefined> & { walked: Walked; essence: string };
type Step = Happening & EventObject;

export interface Walk {
  places: Walked[];
  /** pairs of a place and an event that can happen there */
  steps: number;
  problems: string[];
}

/** @throws when there are more than `limit` places to look at */
export function walk({ world, opening, alphabet }: Scene, limit = 400_000): Walk {
  const known = new Map<string, Place>();
  const problems = new Set<string>();
  let steps = 0;
  const place = (walked: Walked): Place => {
    const essence = essenceOf(walked);
    const before = known.get(essence);
    if (before) return before;
    const fresh: Place = { status: 'active', output: undefined, error: undefined, walked, essence };
    known.set(essence, fresh);
    return fresh;
  };
  const logic: ActorLogic<Place, Step> = {
    getInitialSnapshot: () => place(START),
    getPersistedSnapshot: (snapshot) => snapshot,
    transition: (from, happening) => {
      const walked = onward(world, from.walked, happening);
      if (walked === from.walked) return from;
      steps += 1;
      for (const problem of walked.problems) problems.add(`${problem}: ${walked.trail.join(', ')}`);
      return place(walked);
    },
  };
  getAdjacencyMap(logic, {
    limit,
    events: ({ walked }) => (walked.s ? [...alphabet, ...timersOf(walked)] : [opening]) as Step[],
    serializeState: ({ essence }) => essence,
    serializeEvent: ({ type }) => type,
  });
  return { places: [...known.values()].map(({ walked }) => walked), steps, problems: [...problems] };
}
