/**
 * Documents that name a flow. Owns: that it exists and speaks their languages. Must not know: why they
 * name one.
 */
import type { CatalogFlow } from '../catalog-flow';
import { hintFor } from '../hint';
import { servesLanguage } from '../language';
import type { PlacedProblem } from '../problem';
import type { DocumentProblem, World } from './world';

/** Every number, and every virtual agent that is on and runs a flow of ours. */
export function checkFlowReferences({ settings, flows }: World): DocumentProblem[] {
  const agents = Object.entries(settings.virtualAgents).flatMap(([name, agent]) => {
    if (!agent.enabled || agent.kind !== 'flow') return [];
    const languages = agent.languages.map((language, index) => ({ language, at: ['languages', index] }));
    return label('virtual-agent', name, checkFlow(agent.flow, languages, flows));
  });
  const numbers = Object.entries(settings.numbers).flatMap(([name, number]) => {
    const languages = [{ language: number.language, at: ['language'] }];
    return label('number', name, checkFlow(number.flow, languages, flows));
  });
  return [...agents, ...numbers];
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
