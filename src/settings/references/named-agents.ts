/**
 * The virtual agents that post-session transfers name. Owns: that each one exists, is on and serves the
 * channel. Must not know: languages, data parameters.
 */
import type { Channel } from '../../call/channel';
import { hintFor } from '../hint';
import type { VirtualAgentSettings } from '../virtual-agent';
import {
  namedAgents,
  placeOf,
  placeOfQueue,
  type NamedAgent,
  type PostSessionUse,
} from './post-session-uses';
import { languagesMet } from './reach';
import { hintToName, hintToPutRight, serves, wouldDo } from './would-do';
import type { DocumentProblem, World } from './world';

/** One use of the setting that is switched on. */
export function checkNamedAgents(use: PostSessionUse, world: World): DocumentProblem[] {
  const problems = namedAgents(use.effective).flatMap((named) => checkNamed(use, named, world));
  return use.effective.virtualAgent === null ? [...problems, nobodyNamed(use, world)] : problems;
}

/** Where only the queue switched it on, it is the queue's document that lacks the name. */
function nobodyNamed(use: PostSessionUse, world: World): DocumentProblem {
  const { callPostSession, chatPostSession } = world.settings;
  const { document } = use.channel === 'voice' ? callPostSession : chatPostSession;
  const place =
    use.queue !== null && !document.enabled
      ? placeOfQueue(use.channel, use.queue)
      : placeOf(use, 'virtualAgent');
  const known = Object.keys(world.settings.virtualAgents);
  return {
    ...place,
    at: ['virtualAgent'],
    message: 'switched on, but no virtual agent is named',
    hint: hintToName(null, known, wouldDo(world, use.channel, languagesMet(use, world).keys())),
  };
}

function checkNamed(use: PostSessionUse, { name, field, at }: NamedAgent, world: World): DocumentProblem[] {
  const { virtualAgents } = world.settings;
  const fitting = wouldDo(world, use.channel, languagesMet(use, world).keys()).filter(
    (other) => other !== name,
  );
  const agent = virtualAgents[name];
  const found = agent
    ? [...misfits(name, agent, use.channel, world), ...missingFlow(name, agent, world)]
    : [{ message: `virtual agent "${name}" does not exist`, remedy: null }];
  return found.map(({ message, remedy, hint }) => ({
    ...placeOf(use, field),
    at,
    message,
    hint:
      hint ??
      (remedy === null
        ? hintToName(name, Object.keys(virtualAgents), fitting)
        : hintToPutRight(remedy, fitting)),
  }));
}

/** `remedy`: what would put this virtual agent right; null: only another one would do. */
interface Misfit {
  message: string;
  remedy: string | null;
  hint?: string;
}

function misfits(name: string, agent: VirtualAgentSettings, channel: Channel, { kindOf }: World): Misfit[] {
  const found: Misfit[] = [];
  if (!agent.enabled) {
    found.push({ message: `virtual agent "${name}" is switched off`, remedy: 'switch it on' });
  }
  if (!kindOf(agent.kind)?.channels.includes(channel)) {
    const message = `virtual agent "${name}" is of the kind "${agent.kind}", which does not serve ${channel}`;
    found.push({ message, remedy: 'give it another kind' });
  } else if (!serves(agent, channel)) {
    const message = `virtual agent "${name}" does not serve ${channel}`;
    found.push({ message, remedy: `add ${channel} to its channels` });
  }
  return found;
}

function missingFlow(name: string, agent: VirtualAgentSettings, { flows }: World): Misfit[] {
  if (agent.kind !== 'flow' || flows.some((flow) => flow.name === agent.flow)) return [];
  const names = flows.map((flow) => flow.name);
  const message = `virtual agent "${name}" runs flow "${agent.flow}", which does not exist`;
  return [{ message, remedy: null, hint: hintFor(agent.flow, names, 'flows') }];
}
