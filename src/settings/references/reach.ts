/**
 * Which of our numbers' calls a setting can meet. Owns: the way from a number over its flow to queues.
 * Must not know: what is done with the numbers. A call that an agent transfers to another queue is not
 * looked for: settings of queues for one language each would all be refused.
 */
import type { CatalogFlow } from '../catalog-flow';
import type { PostSessionUse } from './post-session-uses';
import type { World } from './world';

/** Languages of those numbers, each with its numbers; numbers whose flow does not exist are left out. */
export function languagesMet(use: PostSessionUse, world: World): Map<string, string[]> {
  const met = new Map<string, string[]>();
  for (const [name, { flow, language }] of Object.entries(world.settings.numbers)) {
    if (!meets(use, flow, world)) continue;
    met.set(language, [...(met.get(language) ?? []), name]);
  }
  return met;
}

function meets({ queue }: PostSessionUse, flowName: string, { flows, settings }: World): boolean {
  const flow = flows.find((candidate) => candidate.name === flowName);
  if (!flow) return false;
  const reached = reachedFrom(flow, flows);
  if (reached === 'any') return true;
  if (queue !== null) return reached.queues.has(queue);
  return reached.dials || [...reached.queues].some((name) => !settings.queueCallPostSession[name]);
}

interface Reached {
  queues: Set<string>;
  /** some call talks to an agent without a queue */
  dials: boolean;
}

/** What a flow and the flows it runs lead to; `any` where that is not known before the call. */
function reachedFrom(start: CatalogFlow, flows: readonly CatalogFlow[]): Reached | 'any' {
  const reached: Reached = { queues: new Set(), dials: false };
  const todo: (CatalogFlow | undefined)[] = [start];
  const seen = new Set<CatalogFlow>();
  for (const flow of todo) {
    if (!flow?.queues || !flow.steps) return 'any';
    if (seen.has(flow)) continue;
    seen.add(flow);
    for (const queue of flow.queues) reached.queues.add(queue);
    for (const step of flow.steps.values()) {
      // Whom a transfer step goes to is written as a template: any flow.
      if (step.kind === 'transfer') return 'any';
      if (step.kind === 'dial') reached.dials = true;
      if (step.kind === 'run') todo.push(flows.find(({ name }) => name === step.flow));
    }
  }
  return reached;
}
