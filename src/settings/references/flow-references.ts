/**
 * Documents that name a flow. Owns: that it exists, speaks their languages and, for chats, works there.
 * Must not know: why they name one.
 */
import type { Channel } from '../../call/channel';
import type { CatalogFlow } from '../catalog-flow';
import { hintFor } from '../hint';
import { servesLanguage } from '../language';
import type { PlacedProblem } from '../problem';
import { linesOf } from './lines';
import type { DocumentProblem, World } from './world';

/** Every number and chat address, and every virtual agent that is on and runs a flow of ours. */
export function checkFlowReferences({ settings, flows }: World): DocumentProblem[] {
  const agents = Object.entries(settings.virtualAgents).flatMap(([name, agent]) => {
    if (!agent.enabled || agent.kind !== 'flow') return [];
    const languages = agent.languages.map((language, index) => ({ language, at: ['languages', index] }));
    const misfits = agent.channels.flatMap((channel) =>
      checkChannel(agent.flow, channel, flows, `take ${channel} out of the channels, or name another flow`),
    );
    return label('virtual-agent', name, [...checkFlow(agent.flow, languages, flows), ...misfits]);
  });
  const numbers = linesOf(settings.numbers).flatMap(({ flow, language, names }) => {
    const misfits = checkChannel(flow, 'voice', flows, 'name a flow for calls');
    const problems = [...checkFlow(flow, [{ language, at: ['language'] }], flows), ...misfits];
    return problems.length === 0 ? [] : names.flatMap((name) => label('number', name, problems));
  });
  const addresses = Object.entries(settings.chatAddresses).flatMap(([name, address]) => {
    const languages = [{ language: address.language, at: ['language'] }];
    const misfits = checkChannel(address.flow, 'chat', flows, 'name a flow that works in chats');
    return label('chat-address', name, [...checkFlow(address.flow, languages, flows), ...misfits]);
  });
  return [...agents, ...numbers, ...addresses];
}

/** A flow for chats must have no step that only a call can do, itself or in a flow it runs. */
function checkChannel(
  name: string,
  channel: Channel,
  flows: readonly CatalogFlow[],
  hint: string,
): PlacedProblem[] {
  const flow = flows.find((candidate) => candidate.name === name);
  if (channel === 'voice') {
    if (flow?.channels?.includes('voice') !== false) return [];
    return [{ at: ['flow'], message: `flow "${name}" says that it is for chats only`, hint }];
  }
  return (flow?.voiceOnly ?? []).map(({ step, reason }) => ({
    at: ['flow'],
    message: `flow "${name}" does not work in chats: step "${step}": ${reason}`,
    hint,
  }));
}

function label(
  kind: DocumentProblem['kind'],
  name: string,
  problems: readonly PlacedProblem[],
): DocumentProblem[] {
  return problems.map((problem) => ({ kind, name, ...problem }));
}

/** @param languages what must be spoken, with the place each stands at */
function checkFlow(
  name: string,
  languages: readonly { language: string; at: (string | number)[] }[],
  flows: readonly CatalogFlow[],
): PlacedProblem[] {
  const flow = flows.find((candidate) => candidate.name === name);
  if (!flow) {
    const names = flows.map((candidate) => candidate.name);
    return [{ at: ['flow'], message: `flow "${name}" does not exist`, hint: hintFor(name, names, 'flows') }];
  }
  return languages
    .filter(({ language }) => !servesLanguage(flow.languages, language))
    .map(({ language, at }) => ({
      at,
      message: `flow "${name}" does not speak ${language}`,
      hint: `languages of the flow: ${flow.languages.join(', ')}`,
    }));
}
