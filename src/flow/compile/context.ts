/**
 * The context of a flow machine and the only changes made to it. Owns: frames, defaults, tries. Nothing
 * here can throw, whatever an event carries.
 */
import { assign } from 'xstate';
import { copyOf, type JsonObject } from '../../lib/json';
import type { AgainReason, FieldSpec, FlowContext, FlowEvent, Frame } from '../model';

type Fields = { [name: string]: FieldSpec };
interface Args {
  context: FlowContext;
  event: FlowEvent;
}

/** The context a machine starts with. Params that are not given take their defaults. */
export function firstContext(params: Fields, vars: Fields, input: unknown): FlowContext {
  const given = isObject(input) && isObject(input['params']) ? (input['params'] as JsonObject) : {};
  const begin = isObject(input) && typeof input['begin'] === 'string' ? { begin: input['begin'] } : {};
  return { hungUp: false, tries: 0, ...begin, frames: { '': frameOf(params, vars, given) } };
}

/** A step begins: nothing was tried yet. */
export const resetTries = assign(({ context }: Args) => ({
  tries: 0,
  ...(context.silences === undefined ? {} : { silences: 0 }),
}));

/** The step was tried without success. */
export const attempted = assign(({ context }: Args) => ({ tries: context.tries + 1 }));

/** The same, where silence counts apart. */
export const attemptedInSilence = assign(({ context }: Args) => ({
  tries: context.tries + 1,
  silences: (context.silences ?? 0) + 1,
}));

/** How often a step was tried without success so far: for this reason, or in all. */
export function triesFor({ tries, silences = 0 }: FlowContext, reason: AgainReason): number {
  return reason === 'silence' ? silences : tries - silences;
}

/** The customer has left. */
export const hungUp = assign({ hungUp: true });

/** Keeps what an outcome saves in the vars of a frame. */
export function saveInto(frame: string): object {
  return assign(({ context, event }: Args) => {
    const save = 'save' in event && isObject(event.save) ? event.save : {};
    const { params, vars } = context.frames[frame] ?? { params: {}, vars: {} };
    return { frames: { ...context.frames, [frame]: { params, vars: { ...vars, ...save } } } };
  });
}

/** Keeps what came later in the vars of the frame it names. */
export const keepVars = assign(({ context, event }: Args) => {
  if (event.type !== 'keep') return {};
  const { params, vars } = context.frames[event.frame] ?? { params: {}, vars: {} };
  return { frames: { ...context.frames, [event.frame]: { params, vars: { ...vars, ...event.save } } } };
});

/** A sub-flow begins with fresh vars and the params the event carries. */
export function enterFrame(frame: string, params: Fields, vars: Fields): object {
  return assign(({ context, event }: Args) => {
    const given = 'params' in event && isObject(event.params) ? (event.params as JsonObject) : {};
    return { frames: { ...context.frames, [frame]: frameOf(params, vars, given) } };
  });
}

function frameOf(params: Fields, vars: Fields, given: JsonObject): Frame {
  return { params: { ...defaultsOf(params), ...given }, vars: defaultsOf(vars) };
}

function defaultsOf(fields: Fields): JsonObject {
  const set: JsonObject = {};
  for (const [name, { default: value }] of Object.entries(fields))
    if (value !== undefined) set[name] = copyOf(value);
  return set;
}

function isObject(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
