/**
 * Which virtual agents could be named instead. Owns: the hints that list them.
 * Must not know: what is wrong with the one that is named.
 */
import type { Channel } from '../../call/channel';
import { didYouMean } from '../../lib/did-you-mean';
import { servesLanguage } from '../language';
import type { VirtualAgentSettings } from '../virtual-agent';
import type { World } from './world';

/** Names of the virtual agents that are on, serve the channel in these languages and, if they run a flow, have one. */
export function wouldDo(
  { settings, flows, kindOf }: World,
  channel: Channel,
  languages: Iterable<string>,
): string[] {
  const needed = [...languages];
  const fits = (agent: VirtualAgentSettings): boolean =>
    agent.enabled &&
    serves(agent, channel) &&
    kindOf(agent.kind)?.channels.includes(channel) === true &&
    needed.every((language) => servesLanguage(agent.languages, language)) &&
    (agent.kind !== 'flow' ||
      flows.some(
        ({ name, voiceOnly }) => name === agent.flow && (channel === 'voice' || !voiceOnly?.length),
      ));
  return Object.entries(settings.virtualAgents)
    .filter(([, agent]) => fits(agent))
    .map(([name]) => name);
}

/** Whether a virtual agent is meant for the channel; each kind lists only channels it has. */
export function serves({ channels }: VirtualAgentSettings, channel: Channel): boolean {
  return (channels as readonly Channel[]).includes(channel);
}

/** What to name where a virtual agent is missing: the near one, else those that would do. */
export function hintToName(written: string | null, known: readonly string[], fitting: string[]): string {
  const near = written === null ? undefined : (didYouMean(written, fitting) ?? didYouMean(written, known));
  const list = `virtual agents that would do: ${fitting.join(', ')}`;
  if (near !== undefined) {
    const others = fitting.some((name) => name !== near);
    return others ? `did you mean "${near}"? ${list}` : `did you mean "${near}"?`;
  }
  if (known.length === 0) return 'add a virtual agent first';
  if (fitting.length === 0) return `none of the virtual agents would do: ${known.join(', ')}`;
  return list;
}

/** How to put a virtual agent right, and those that would do instead. */
export function hintToPutRight(remedy: string, fitting: string[]): string {
  return fitting.length === 0 ? remedy : `${remedy}, or name one that would do: ${fitting.join(', ')}`;
}
