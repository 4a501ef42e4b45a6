/** Hours and queues that flows in use name. Owns: that they exist. */
import type { CatalogFlow } from '../catalog-flow';
import { hintFor } from '../hint';
import type { DocumentPlace, DocumentProblem, World } from './world';

interface Need {
  of(flow: CatalogFlow): readonly string[];
  known: readonly string[];
  says(flow: string, name: string): string;
  /** plural of what is named */
  what: string;
}

/** Every number, chat address and virtual agent that is on, whose flow names hours or queues of the settings. */
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
  const uses = usesOf({ settings }).flatMap(({ kind, name, flow }) => {
    const used = flows.find((one) => one.name === flow);
    return needs.flatMap(({ of, known, says, what }) =>
      (used ? of(used) : [])
        .filter((one) => !known.includes(one))
        .map((one) => ({
          ...{ kind, name, at: ['flow'] },
          message: says(flow, one),
          hint: hintFor(one, known, what),
        })),
    );
  });
  return [...uses, ...queuesWithoutHours({ settings })];
}

/** Queues that are open in hours which nobody has set up. */
function queuesWithoutHours({ settings }: Pick<World, 'settings'>): DocumentProblem[] {
  const known = Object.keys(settings.hours);
  return Object.entries(settings.queues).flatMap(([name, { hours }]) => {
    if (hours === undefined || known.includes(hours)) return [];
    const message = `hours "${hours}" do not exist`;
    return [{ kind: 'queue', name, at: ['hours'], message, hint: hintFor(hours, known, 'hours') } as const];
  });
}

function usesOf({ settings }: Pick<World, 'settings'>): (DocumentPlace & { flow: string })[] {
  const { virtualAgents, numbers, chatAddresses } = settings;
  const agents = Object.entries(virtualAgents).flatMap(([name, agent]) =>
    agent.enabled && agent.kind === 'flow'
      ? [{ kind: 'virtual-agent', name, flow: agent.flow } as const]
      : [],
  );
  const called = Object.entries(numbers).map(([name, { flow }]) => ({ kind: 'number', name, flow }) as const);
  const written = Object.entries(chatAddresses).map(
    ([name, { flow }]) => ({ kind: 'chat-address', name, flow }) as const,
  );
  return [...agents, ...called, ...written];
}
