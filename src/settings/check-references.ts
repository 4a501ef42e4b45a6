/**
 * What documents say of each other and of the flows. Owns: the list of these checks.
 * Must not know: a document's own shape (see validate-setting), the flows' insides.
 */
import { agentKind } from '../agents/kinds';
import type { CatalogFlow } from './catalog-flow';
import { toProblem, type SettingProblem } from './problem';
import type { Settings } from './read-settings';
import { checkAgentLanguages } from './references/agent-languages';
import { checkFallbackNumbers } from './references/fallback-number';
import { checkFallbacks } from './references/fallback';
import { checkFlowNeeds } from './references/flow-needs';
import { checkFlowReferences } from './references/flow-references';
import { checkNamedAgents } from './references/named-agents';
import { checkParameterLimits } from './references/parameter-limits';
import { postSessionUses } from './references/post-session-uses';
import { checkQueuesOfSettings } from './references/queue-of-setting';
import { checkRequiredParams } from './references/required-params';
import type { DocumentProblem, World } from './references/world';

const CHECKS = [
  checkFlowReferences,
  checkFlowNeeds,
  checkFallbacks,
  checkFallbackNumbers,
  checkQueuesOfSettings,
];
/** Checks of the setting for all calls, and of each queue's with what it inherits; only where they are on. */
const POST_SESSION_CHECKS = [checkNamedAgents, checkRequiredParams, checkParameterLimits];

/**
 * Checks everything that is named: the flow and language of each number, the flow, languages and fallback
 * of each virtual agent that is on, and all that post-session transfers need where they are on.
 *
 * @param flows the flows of the current release
 * @param kindOf the kinds of virtual agent
 * @returns each problem once, with the document it is in; empty when all is well
 */
export function checkReferences(
  settings: Settings,
  flows: readonly CatalogFlow[],
  kindOf: World['kindOf'] = agentKind,
): SettingProblem[] {
  const world: World = { settings, flows, kindOf };
  const uses = postSessionUses(settings);
  const found = [
    ...CHECKS.flatMap((check) => check(world)),
    ...uses.flatMap((use) => POST_SESSION_CHECKS.flatMap((check) => check(use, world))),
    ...checkAgentLanguages(uses, world),
  ];
  return once(
    found.map(({ kind, name, ...placed }: DocumentProblem) => ({ kind, name, ...toProblem(placed) })),
  );
}

/** What several queues inherit is wrong once. */
function once(problems: SettingProblem[]): SettingProblem[] {
  const key = ({ kind, name, path, message }: SettingProblem): string =>
    JSON.stringify([kind, name, path, message]);
  const first = new Map<string, SettingProblem>();
  for (const problem of problems) if (!first.has(key(problem))) first.set(key(problem), problem);
  return [...first.values()];
}
