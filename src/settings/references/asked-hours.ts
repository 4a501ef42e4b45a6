/** Hours and queues that flows in use ask about, and hours of queues. Owns: that they exist. */
import { hintFor } from '../hint';
import { flowUses } from './flow-uses';
import type { DocumentProblem, World } from './world';

/** Every number, chat address and virtual agent whose flow asks for what is not there, and every queue without its hours. */
export function checkAskedHours(world: World): DocumentProblem[] {
  const { settings, flows } = world;
  const hours = Object.keys(settings.hours);
  const queues = Object.keys(settings.queues);
  const uses = flowUses(world).flatMap(({ kind, name, flow }) => {
    const asked = flows.find((one) => one.name === flow);
    return [
      ...missing(`flow "${flow}" asks`, 'hours', asked?.hours ?? [], hours),
      ...missing(`flow "${flow}" asks about`, 'queue', asked?.askedQueues ?? [], queues),
    ].map((problem) => ({ kind, name, at: ['flow'], ...problem }));
  });
  const own = Object.entries(settings.queues).flatMap(([name, queue]) =>
    missing('is open in', 'hours', queue.hours === undefined ? [] : [queue.hours], hours).map((problem) => ({
      ...{ kind: 'queue' as const, name, at: ['hours'] },
      ...problem,
    })),
  );
  return [...uses, ...own];
}

function missing(
  who: string,
  what: 'hours' | 'queue',
  asked: readonly string[],
  known: string[],
): { message: string; hint: string }[] {
  return asked
    .filter((name) => !known.includes(name))
    .map((name) => ({
      message: `${who} ${what} "${name}", which ${what === 'hours' ? 'do' : 'does'} not exist`,
      hint: hintFor(name, known, what === 'hours' ? 'hours' : 'queues'),
    }));
}
