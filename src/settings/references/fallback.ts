/**
 * The fallback of a virtual agent. Owns: that it can take over whenever the first one fails.
 * Must not know: why one fails.
 */
import { hintFor } from '../hint';
import { servesLanguage } from '../language';
import type { Settings } from '../read-settings';
import type { VirtualAgentSettings } from '../virtual-agent';
import { agentChain } from './agent-chain';
import type { DocumentProblem, World } from './world';

/** Every virtual agent that is on and has a fallback. */
export function checkFallbacks({ settings }: World): DocumentProblem[] {
  return Object.entries(settings.virtualAgents).flatMap(([name, agent]) => {
    if (!agent.enabled || agent.fallback === undefined) return [];
    return problemsOf(name, agent, agent.fallback, settings).map((words) => ({
      ...{ kind: 'virtual-agent', name, at: ['fallback'] },
      ...words,
    }));
  });
}

interface Words {
  message: string;
  hint?: string;
}

function problemsOf(name: string, agent: VirtualAgentSettings, to: string, settings: Settings): Words[] {
  if (to === name) return [{ message: `virtual agent "${name}" is its own fallback` }];
  const next = settings.virtualAgents[to];
  if (!next) {
    const others = Object.keys(settings.virtualAgents).filter((other) => other !== name);
    const hint = hintFor(to, others, 'other virtual agents');
    return [{ message: `virtual agent "${to}" does not exist`, hint }];
  }
  return [...circle(name, settings), ...misfits(name, agent, to, next, settings)];
}

/** A circle is told once, at the first of its names. */
function circle(name: string, settings: Settings): Words[] {
  const chain = agentChain(settings, name);
  const last = settings.virtualAgents[chain.at(-1) ?? name]?.fallback;
  if (last !== name || [...chain].sort()[0] !== name) return [];
  return [{ message: `its fallbacks lead back to it: ${[...chain, name].join(' -> ')}` }];
}

function misfits(
  name: string,
  agent: VirtualAgentSettings,
  to: string,
  next: VirtualAgentSettings,
  settings: Settings,
): Words[] {
  const shared = agent.channels.some((channel) => (next.channels as string[]).includes(channel));
  const missing = agent.languages.filter((language) => !servesLanguage(next.languages, language));
  const found: string[] = [
    ...(next.enabled ? [] : [`virtual agent "${to}" is switched off`]),
    ...(shared ? [] : [`virtual agent "${to}" serves none of the channels of "${name}"`]),
    ...missing.map((language) => `virtual agent "${to}" does not serve ${language}, which "${name}" serves`),
  ];
  const fitting = fallbacksThatWouldDo(name, agent, settings);
  const hint = fitting.length === 0 ? {} : { hint: `virtual agents that would do: ${fitting.join(', ')}` };
  return found.map((message) => ({ message, ...hint }));
}

function fallbacksThatWouldDo(name: string, agent: VirtualAgentSettings, settings: Settings): string[] {
  return Object.entries(settings.virtualAgents)
    .filter(
      ([other, { enabled, channels, languages }]) =>
        enabled &&
        !agentChain(settings, other).includes(name) &&
        agent.channels.some((channel) => (channels as string[]).includes(channel)) &&
        agent.languages.every((language) => servesLanguage(languages, language)),
    )
    .map(([other]) => other);
}
