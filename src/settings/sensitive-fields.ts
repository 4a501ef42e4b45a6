/**
 * What settings pass on as sensitive. Owns: which names of a source that are. Must not know: the values of
 * a session.
 */
import type { DataParameter, ParameterSource } from './data-parameter';
import type { Settings } from './read-settings';

const NONE: ReadonlySet<string> = new Set();
const known = new WeakMap<Settings, ReadonlyMap<ParameterSource, ReadonlySet<string>>>();

/** Names of a source that any setting passes on as sensitive: what is shown nowhere there is shown nowhere else. */
export function sensitiveFields(settings: Settings, source: ParameterSource): ReadonlySet<string> {
  let found = known.get(settings);
  if (!found) known.set(settings, (found = bySource(parametersOf(settings))));
  return found.get(source) ?? NONE;
}

/** The same, and those a session's own decision passed on so, whatever the settings say by now. @param plan its data parameters */
export function sensitiveIn(
  settings: Settings,
  plan: readonly DataParameter[],
  source: ParameterSource,
): string[] {
  return [...sensitiveFields(settings, source), ...(bySource(plan).get(source) ?? [])];
}

function parametersOf(settings: Settings): DataParameter[] {
  const { callPostSession, chatPostSession, queueCallPostSession, queueChatPostSession } = settings;
  const queues = [...Object.values(queueCallPostSession), ...Object.values(queueChatPostSession)];
  return [callPostSession, chatPostSession, ...queues].flatMap(
    ({ document }) => document.dataParameters ?? [],
  );
}

function bySource(parameters: readonly DataParameter[]): Map<ParameterSource, Set<string>> {
  const sources = new Map<ParameterSource, Set<string>>();
  for (const one of parameters) {
    if (one.sensitive !== true || one.type !== 'dynamic') continue;
    sources.set(one.source, (sources.get(one.source) ?? new Set()).add(one.sourceField));
  }
  return sources;
}
