/**
 * Which of our numbers' calls, or our addresses' chats, a setting can meet. Owns: the way from one over its
 * flow to queues. Must not know: what is done with them. A session that an agent transfers to another queue is not
 * looked for: settings of queues for one language each would all be refused.
 */
import type { CatalogFlow } from '../catalog-flow';
import { chatTypeOf } from '../chat-address';
import { QUEUE_SECTIONS, type PostSessionUse } from './post-session-uses';
import { linesOf, type Line } from './lines';
import type { World } from './world';

/** Languages of those numbers or addresses, each with lists of them; those whose flow does not exist are left out. */
export function languagesMet(use: PostSessionUse, world: World): Map<string, (readonly string[])[]> {
  const met = new Map<string, (readonly string[])[]>();
  for (const line of linesOfChannel(use, world)) {
    if (!meets(use, line, world)) continue;
    met.set(line.language, [...(met.get(line.language) ?? []), line.names]);
  }
  return met;
}

function linesOfChannel({ channel }: PostSessionUse, { settings }: World): readonly Line[] {
  if (channel === 'voice') return linesOf(settings.numbers);
  return Object.entries(settings.chatAddresses).map(([name, { flow, language }]) => ({
    ...{ flow, language },
    names: [name],
  }));
}

/** @param line numbers, or one address */
function meets(use: PostSessionUse, line: Line, { flows, settings }: World): boolean {
  const flow = flows.find((candidate) => candidate.name === line.flow);
  const [name = ''] = line.names;
  const queuesAsk = use.channel === 'voice' || chatTypeOf(name) === 'web';
  if (!flow || !takesPart(use, name) || (use.queue !== null && !queuesAsk)) return false;
  const reached = reachedFrom(flow, flows);
  if (reached === 'any') return true;
  if (use.queue !== null) return reached.queues.has(use.queue);
  const own = settings[QUEUE_SECTIONS[use.channel]];
  return reached.dials || [...reached.queues].some((queue) => !queuesAsk || !own[queue]);
}

/** Chats of types that are not selected, or whose clients do not take part, meet nobody. */
function takesPart({ channel, effective }: PostSessionUse, address: string): boolean {
  if (channel === 'voice') return true;
  const type = chatTypeOf(address);
  return (
    (effective.chatTypes ?? []).includes(type) && (type !== 'mobile' || effective.mobileClients === true)
  );
}

interface Reached {
  queues: Set<string>;
  /** some customer talks to an agent without a queue */
  dials: boolean;
}

/** What a flow and the flows it runs lead to; `any` where that is not known before the session. */
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
