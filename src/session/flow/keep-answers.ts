/**
 * What an ordinary flow has collected: its variables, answers and recordings among them. Owns: that they
 * outlive the flow, and that sensitive ones are not among them. Those of a virtual agent are its own.
 */
import type { JsonObject } from '../../lib/json';
import { MASK } from '../../settings/mask-sensitive';
import { sensitiveFields } from '../../settings/sensitive-fields';
import { isUnderway } from '../state';
import type { Turn } from '../turn';
import { varsOf, withoutSealed } from './vars-of';

/** Takes over the variables of the running flow, beside those of flows that ran before it. */
export function keepAnswers(turn: Turn): void {
  if (isUnderway(turn.s.postSession) || !turn.live) return;
  const hidden = sensitiveFields(turn.world.settings, 'flow');
  const vars = varsOf(turn.live);
  turn.s.answers = { ...turn.s.answers, ...hide(vars, hidden) };
}

/** The same of an answer that was told of after the flow had gone on. */
export function keepLate({ s, world }: Turn, vars: JsonObject): void {
  const plain = withoutSealed(vars) as JsonObject;
  if (s.postSession.startedAt === null)
    s.answers = { ...s.answers, ...hide(plain, sensitiveFields(world.settings, 'flow')) };
  else s.postSession.answers = { ...s.postSession.answers, ...plain };
}

function hide(vars: JsonObject, hidden: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(
    Object.entries(vars).map(([name, value]) => [name, hidden.has(name) ? MASK : value]),
  );
}
