/**
 * What an ordinary flow has collected: its variables, answers and recordings among them. Owns: that they
 * outlive the flow, and that sensitive ones are not among them. Those of a virtual agent are its own.
 */
import type { JsonObject } from '../lib/json';
import type { DataParameter } from '../settings/data-parameter';
import { MASK } from '../settings/mask-sensitive';
import type { Settings } from '../settings/read-settings';
import { contextOf } from './machine';
import type { Turn } from './turn';

/** Takes over the variables of the running flow, beside those of flows that ran before it. */
export function keepAnswers(turn: Turn): void {
  if (turn.s.phase === 'post-session' || !turn.live) return;
  const hidden = sensitiveVariables(turn.world.settings);
  const vars = contextOf(turn.live).frames['']?.vars ?? {};
  turn.s.answers = { ...turn.s.answers, ...hide(vars, hidden) };
}

function hide(vars: JsonObject, hidden: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(
    Object.entries(vars).map(([name, value]) => [name, hidden.has(name) ? MASK : value]),
  );
}

const known = new WeakMap<Settings, ReadonlySet<string>>();

/** Variables that any setting passes on as sensitive: what is shown nowhere there is shown nowhere here. */
function sensitiveVariables(settings: Settings): ReadonlySet<string> {
  const found = known.get(settings) ?? new Set(parametersOf(settings).flatMap(sensitiveVariable));
  known.set(settings, found);
  return found;
}

function parametersOf({
  callPostSession,
  chatPostSession,
  queueCallPostSession,
  queueChatPostSession,
}: Settings) {
  const queues = [...Object.values(queueCallPostSession), ...Object.values(queueChatPostSession)];
  return [callPostSession, chatPostSession, ...queues].flatMap(
    ({ document }) => document.dataParameters ?? [],
  );
}

function sensitiveVariable(one: DataParameter): string[] {
  return one.sensitive && one.type === 'dynamic' && one.source === 'flow' ? [one.sourceField] : [];
}
