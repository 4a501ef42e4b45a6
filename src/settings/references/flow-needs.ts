/** Hours and queues that flows in use name, and hours of queues. Owns: that they exist. */
import type { CatalogFlow } from '../catalog-flow';
import { hintFor } from '../hint';
import { flowUses } from './flow-uses';
import type { DocumentProblem, World } from './world';

interface Need {
  of(flow: CatalogFlow): readonly string[];
  known: readonly string[];
  says(flow: string, name: string): string;
  /** plural of what is named */
  what: string;
}

/** Every number, chat address and virtual agent that is on, whose flow names what is not in the settings, and every queue without its hours. */
export function checkFlowNeeds({ settings, flows }: World): DocumentProblem[] {
  const needs: Need[] = [
    {
      of: ({ hours }) => hours ?? [],
      known: Object.keys(settings.hours),
      says: (flow, hours) => `flow "${flow}" asks hours "${hours}", which do not exist`,
      what: 'hours',
    },
    {
      of: ({ queues }) => queues ?? [],
      known: Object.keys(settings.queues),
      says: (flow, queue) => `flow "${flow}" lets customers wait in queue "${queue}", which does not exist`,
      what: 'queues',
    },
    {
      of: ({ askedQueues }) => askedQueues ?? [],
      known: Object.keys(settings.queues),
      says: (flow, queue) => `flow "${flow}" asks about queue "${queue}", which does not exist`,
      what: 'queues',
    },
  ];
  const missing = flowUses({ settings }).flatMap(({ flow, places }) => {
    const used = flows.find((one) => one.name === flow);
    return needs.flatMap(({ of, known, says, what }) =>
      (used ? of(used) : [])
        .filter((one) => !known.includes(one))
        .flatMap((one) => {
          const words = { at: ['flow'], message: says(flow, one), hint: hintFor(one, known, what) };
          return places.map((place) => ({ ...place, ...words }));
        }),
    );
  });
  return [...missing, ...hoursOfQueues(settings)];
}

/** The hours in which queues are open. */
function hoursOfQueues({ queues, hours }: World['settings']): DocumentProblem[] {
  const known = Object.keys(hours);
  return Object.entries(queues)
    .filter(([, queue]) => queue.hours !== undefined && !known.includes(queue.hours))
    .map(([name, queue]) => ({
      ...{ kind: 'queue' as const, name, at: ['hours'] },
      message: `is open in hours "${queue.hours}", which do not exist`,
      hint: hintFor(queue.hours ?? '', known, 'hours'),
    }));
}
