/**
 * What a session was told and answered, in order: events as they came in, documents as they went out. Owns: that sensitive values
 * are nowhere in it: neither where they came in, nor wherever they are said again.
 */
import type { SessionEvent } from '../call/event';
import type { CompiledFlow, Step } from '../flow/model';
import type { Json, JsonObject } from '../lib/json';
import type { SessionSnapshot } from '../session/snapshot';
import { stepPath } from '../session/flow/flow-machine';
import type { DataParameter, ParameterSource } from '../settings/data-parameter';
import { MASK } from '../settings/mask-sensitive';
import { sensitiveIn } from '../settings/sensitive-fields';
import { foldHistory, type FoldDeps } from './fold';
import type { SessionRow } from './rows';

export interface HistoryLine {
  seq: number;
  at: number;
  key: string;
  /** null: it came again, or too late, and nothing happened */
  event: JsonObject | null;
  /** the document that was answered */
  reply: string | null;
}

/** Shorter ones are in too many other words. */
const SHORTEST = 3;
const SOURCES = ['sip', 'signed', 'unsigned', 'form', 'flow'] as const;
type Hidden = { [source in (typeof SOURCES)[number]]: ReadonlySet<string> };

/** @throws when the session's release is not there any more */
export async function sessionHistory(deps: FoldDeps, row: SessionRow): Promise<HistoryLine[]> {
  const steps: (Step | null)[] = [];
  const catalog = deps.releases.get(row.release) ?? (await deps.releases.fetch(row.release));
  let current: Step | null = null;
  let plan: DataParameter[] = [];
  const values = new Set<string>();
  // Read once: an event that came in between would find no step, and what it says would not be known for a secret.
  const inbox = await deps.store.inbox(row.id);
  const follow = (after: SessionSnapshot): void => {
    steps.push(current);
    current = stepOf(after, catalog.flows);
    // A session that is over does not have them any more.
    plan = after.postSession.plan.list.filter(({ sensitive }) => sensitive);
    for (const one of plan) gather((one.type === 'fixed' ? one.value : one.default) ?? null, values);
  };
  await foldHistory(deps, row, follow, inbox);
  const hidden = hiddenNames(deps, plan);
  const lines = inbox.map(({ seq, at, key, event, reply }) => {
    const step = event === null ? null : (steps.shift() ?? null);
    const known = event === null ? null : (JSON.parse(event) as SessionEvent);
    return { seq, at, key, reply, event: known && masked(known, step, hidden, values) };
  });
  return lines.map((line) => ({
    ...line,
    event: line.event && (JSON.parse(without(JSON.stringify(line.event), values)) as JsonObject),
    reply: line.reply && withoutParameters(without(line.reply, values), plan),
  }));
}

/** However a value came about: what a sensitive parameter is given stands in its own element. */
function withoutParameters(document: string, plan: readonly DataParameter[]): string {
  return plan.reduce(
    (text, { field }) =>
      text.replace(new RegExp(`(<Parameter name="${field}" value=")[^"]*"`, 'g'), `$1${MASK}"`),
    document,
  );
}

function stepOf({ run }: SessionSnapshot, flows: ReadonlyMap<string, CompiledFlow>): Step | null {
  const path = stepPath((run?.machine as { value?: unknown } | null | undefined)?.value);
  return flows.get(run?.flow ?? '')?.steps.get(path) ?? null;
}

/** What is sensitive by the settings of now, and by those it was decided with. @param plan its sensitive parameters */
function hiddenNames({ settings }: FoldDeps, plan: readonly DataParameter[]): Hidden {
  const now = settings.current();
  const names = (source: ParameterSource): ReadonlySet<string> =>
    new Set(sensitiveIn(now, plan, source).map((name) => name.toLowerCase()));
  return Object.fromEntries(SOURCES.map((source) => [source, names(source)])) as Hidden;
}

/** @param step the one the session was in when the event came @param values gathers what was hidden */
function masked(event: SessionEvent, step: Step | null, hidden: Hidden, values: Set<string>): JsonObject {
  const hide = (value: Json | undefined): Json => {
    if (value !== undefined && value !== null && value !== '') gather(value, values);
    return MASK;
  };
  const inside = (part: Json | undefined, names: ReadonlySet<string>): Json | undefined => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(
      Object.entries(part).map(([name, value]) => [
        name,
        names.has(name.toLowerCase()) ? hide(value) : value,
      ]),
    );
  };
  const shown = { ...(event as unknown as JsonObject) };
  const put = (name: string, value: Json | undefined): void => {
    if (name in shown && value !== undefined) shown[name] = value;
  };
  put('sipHeaders', inside(shown['sipHeaders'], hidden.sip));
  put('values', inside(shown['values'], hidden.form));
  const data = shown['customData'];
  if (typeof data === 'object' && data !== null && !Array.isArray(data))
    shown['customData'] = {
      ...data,
      ...('signed' in data ? { signed: inside(data['signed'], hidden.signed) ?? null } : {}),
      ...('unsigned' in data ? { unsigned: inside(data['unsigned'], hidden.unsigned) ?? null } : {}),
    };
  if (step && savesHidden(step, hidden.flow))
    for (const name of ['answer', 'text', 'body', 'choice']) if (name in shown) put(name, hide(shown[name]));
  return shown;
}

function savesHidden(step: Step, names: ReadonlySet<string>): boolean {
  const saved = [
    ...('save' in step && step.save !== undefined ? [step.save] : []),
    ...(step.kind === 'http' ? Object.keys(step.parts) : []),
  ];
  return saved.some((name) => names.has(name.toLowerCase()));
}

function gather(value: Json, values: Set<string>): void {
  if (typeof value === 'object' && value !== null) {
    for (const one of Object.values(value)) gather(one as Json, values);
    return;
  }
  const text = String(value ?? '');
  if (text.length >= SHORTEST && text !== MASK) values.add(text);
}

function without(text: string, values: ReadonlySet<string>): string {
  return [...values]
    .flatMap(spellings)
    .sort((a, b) => b.length - a.length)
    .reduce((rest, value) => rest.replaceAll(value, MASK), text);
}

/** A value as it stands in plain text, in JSON, in XML and in an address. */
function spellings(value: string): string[] {
  const xml = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return [
    ...new Set([
      ...[value, JSON.stringify(value).slice(1, -1), xml, xml.replaceAll('"', '&quot;')],
      encodeURIComponent(value),
    ]),
  ];
}
