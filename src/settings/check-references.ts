/**
 * What documents say of each other and of the flows. Owns: the list of these checks.
 * Must not know: a document's own shape (see validate-setting), the flows' insides.
 */
import type { CatalogFlow } from './catalog-flow';
import { CALL_POST_SESSION_NAME } from './call-post-session';
import { toProblem, type PlacedProblem, type SettingProblem } from './problem';
import { checkCallPostSession } from './references/call-post-session-references';
import { checkFlowReference } from './references/flow-reference';
import type { Settings } from './read-settings';

/**
 * Checks everything that is named: the flow and language of each number, the flow and languages of each
 * virtual agent that is on, and all that post-session transfers need while they are on.
 *
 * @param flows the flows of the current release
 * @returns one problem a mistake, each with the document it is in; empty when all is well
 */
export function checkReferences(settings: Settings, flows: readonly CatalogFlow[]): SettingProblem[] {
  return [
    ...Object.entries(settings.virtualAgents).flatMap(([name, agent]) => {
      const languages = agent.languages.map((language, index) => ({ language, at: ['languages', index] }));
      const found = agent.enabled ? checkFlowReference(agent.flow, languages, flows) : [];
      return label('virtual-agent', name, found);
    }),
    ...Object.entries(settings.numbers).flatMap(([name, number]) => {
      const languages = [{ language: number.language, at: ['language'] }];
      return label('number', name, checkFlowReference(number.flow, languages, flows));
    }),
    ...label('call-post-session', CALL_POST_SESSION_NAME, checkCallPostSession(settings, flows)),
  ];
}

function label(kind: string, name: string, problems: PlacedProblem[]): SettingProblem[] {
  return problems.map((problem) => ({ kind, name, ...toProblem(problem) }));
}
