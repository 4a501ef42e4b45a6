/**
 * What a session keeps of sensitive values when it is over: none (decision 010). Owns: where they stand in a snapshot. Must not know:
 * the event that brought one and the reply that carried it, which are its history.
 */
import type { Json } from '../../lib/json';
import { isSensitive, MASK, maskSensitive } from '../../settings/mask-sensitive';
import { sensitiveIn } from '../../settings/sensitive-fields';
import type { ParameterSource } from '../../settings/data-parameter';
import { resolveParameters } from '../../transfer/parameters';
import { sourceName } from '../../transfer/sources';
import { parameterSources } from '../deciding/parameter-sources';
import type { Turn } from '../turn';
import { shownHeaders } from './shown-headers';

/** Shorter ones are in too many other words. */
const SHORTEST = 3;
/** By it a person is found who is to be forgotten. */
const IDENTIFIER = 'identifier';

/** Where a value has a name it is masked by that; what was handed over, and what a survey holds, by the value. */
export function wipeSensitive(turn: Turn): void {
  const { s } = turn;
  const values = sensitiveValues(turn);
  const { plan } = s.postSession;
  if (values.length > 0) s.current = without(s.current, values);
  if (values.length > 0 && s.run) s.run.machine = without(s.run.machine, values);
  s.postSession.plan = { ...plan, list: maskSensitive(plan.list) as typeof plan.list };
  s.sipHeaders = shownHeaders(turn.world, s);
  s.form.values = byName(turn, 'form', s.form.values);
  s.vars = byName(turn, 'flow', s.vars);
  const { signed, unsigned } = s.customData;
  if (signed) s.customData.signed = byName(turn, 'signed', signed);
  if (unsigned) s.customData.unsigned = byName(turn, 'unsigned', unsigned);
}

/** As they were handed over, or would have been. */
function sensitiveValues({ s, at }: Turn): string[] {
  const { list, enabled } = s.postSession.plan;
  if (!list.some(isSensitive)) return [];
  const { values, sensitive } = resolveParameters(list, enabled, parameterSources(s, at));
  return sensitive.map((field) => String(values[field] ?? '')).filter((value) => value.length >= SHORTEST);
}

function byName<T extends object>({ s, world }: Turn, source: ParameterSource, named: T): T {
  const sensitive = sensitiveIn(world.settings, s.postSession.plan.list, source);
  if (sensitive.length === 0) return named;
  const names = new Set(sensitive.map((name) => sourceName(source, name)));
  return Object.fromEntries(
    Object.entries(named).map(([name, value]: [string, unknown]) => [
      name,
      names.has(sourceName(source, name)) && name !== IDENTIFIER ? MASK : value,
    ]),
  ) as T;
}

/** Every text in it, as it is or within another. */
function without<T>(value: T, values: readonly string[]): T {
  const mask = (_key: string, part: unknown): unknown =>
    typeof part === 'string' ? values.reduce((text, one) => text.replaceAll(one, MASK), part) : part;
  return JSON.parse(JSON.stringify(value as Json, mask)) as T;
}
