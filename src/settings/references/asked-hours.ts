/** Hours that flows in use ask. Owns: that they exist. */
import { hintFor } from '../hint';
import type { DocumentProblem, World } from './world';

/** Every number, chat address and virtual agent whose flow asks hours of the settings. */
export function checkAskedHours({ settings, flows }: World): DocumentProblem[] {
  const agents = Object.entries(settings.virtualAgents).flatMap(([name, agent]) =>
    agent.enabled && agent.kind === 'flow'
      ? [{ kind: 'virtual-agent', name, flow: agent.flow } as const]
      : [],
  );
  const numbers = Object.entries(settings.numbers).map(
    ([name, { flow }]) => ({ kind: 'number', name, flow }) as const,
  );
  const addresses = Object.entries(settings.chatAddresses).map(
    ([name, { flow }]) => ({ kind: 'chat-address', name, flow }) as const,
  );
  const known = Object.keys(settings.hours);
  return [...agents, ...numbers, ...addresses].flatMap(({ kind, name, flow }) => {
    const asked = flows.find((one) => one.name === flow)?.hours ?? [];
    return asked
      .filter((hours) => !known.includes(hours))
      .map((hours) => ({
        ...{ kind, name, at: ['flow'] },
        message: `flow "${flow}" asks hours "${hours}", which do not exist`,
        hint: hintFor(hours, known, 'hours'),
      }));
  });
}
