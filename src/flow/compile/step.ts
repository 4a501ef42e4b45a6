/**
 * One checked step as the session runs it. Owns: which written key becomes which field. Must not know:
 * where a step leads.
 */
import { assertNever } from '../../lib/assert-never';
import type { FieldSpec, Step, ValueExpression } from '../model';
import { givesOf, type FlowSource, type StepSource } from '../parse/flow-source';
import { nodeAt, type Entry, type Located } from '../parse/located';
import { againOf, confirmOf } from './again';
import { askParts } from './ask';
import type { Compiler } from './compiler';
import { dialStep } from './dial';
import { httpStep } from './http';
import { queueStep } from './queue';
import { callbackStep, messageStep } from './reaching';
import { partsOf, saved, written, type SourceOf, type StepOf } from './source-parts';

type Fields = { [name: string]: FieldSpec };

/** Compiles a step; problems of its texts are left with the compiler. */
export function compileStep(
  source: StepSource,
  flow: FlowSource,
  flows: ReadonlyMap<string, FlowSource>,
  compiler: Compiler,
): Step {
  const step = ofKind(source, flow, flows, compiler);
  const queues = compiler.takeQueues();
  return queues.length > 0 ? { ...step, asks: queues } : step;
}

function ofKind(
  source: StepSource,
  flow: FlowSource,
  flows: ReadonlyMap<string, FlowSource>,
  compiler: Compiler,
): Step {
  const { note } = source.data;
  const common = { path: source.name, frame: '', ...(note === undefined ? {} : { note }) };
  switch (source.kind) {
    case 'say':
      return { ...common, ...sayStep(source, compiler) };
    case 'ask':
      return { ...common, ...askStep(source, flow, compiler) };
    case 'record':
      return { ...common, ...recordStep(source, flow, compiler) };
    case 'recording':
      return { ...common, ...recordingStep(source, compiler) };
    case 'queue':
      return {
        ...common,
        ...queueStep(source, compiler),
        attributes: {
          ...valuesIn(nodeAt(flow.tree, ['defaults', 'queue', 'attributes']), compiler),
          ...compileValues(source, 'attributes', compiler),
        },
      };
    case 'callback':
      return { ...common, ...callbackStep(source, compiler) };
    case 'message':
      return { ...common, ...messageStep(source, compiler) };
    case 'dial':
      return { ...common, ...dialStep(source, flow.vars, compiler) };
    case 'transfer':
      return { ...common, ...transferStep(source, flows, compiler) };
    case 'http':
      return { ...common, ...httpStep(source, flow.vars, compiler) };
    case 'hours':
      return { ...common, kind: 'hours', hours: source.data.hours };
    case 'set':
      return { ...common, kind: 'set', values: compileValues(source, 'set', compiler, flow.vars) };
    case 'switch':
      return { ...common, kind: 'switch', cases: conditions(source, compiler) };
    case 'run':
      return { ...common, ...runStep(source, flow.vars, flows, compiler) };
    case 'end':
      return { ...common, ...endStep(source, compiler) };
    case 'todo':
      // A release with one of these does not load.
      return { ...common, kind: 'end', outcome: 'todo' };
    default:
      return assertNever(source, 'step');
  }
}

function sayStep(source: SourceOf<'say'>, compiler: Compiler): StepOf<'say'> {
  const prompt = compiler.prompt(written(source, 'say'));
  return { kind: 'say', prompt, ...(source.data.interruptible ? { interruptible: true } : {}) };
}

function askStep(source: SourceOf<'ask'>, flow: FlowSource, compiler: Compiler): StepOf<'ask'> {
  const { save, tries, timeout, minConfidence, hints } = source.data;
  const prompt = compiler.prompt(written(source, 'ask'));
  return {
    kind: 'ask',
    prompt,
    tries,
    timeoutSeconds: timeout,
    ...saved(save),
    ...askParts(source),
    ...againOf(source, flow, compiler),
    ...confirmOf(source, compiler),
    ...(hints === undefined ? {} : { hints }),
    ...(minConfidence === undefined ? {} : { minConfidence }),
  };
}

function recordStep(source: SourceOf<'record'>, flow: FlowSource, compiler: Compiler): StepOf<'record'> {
  const { save, maxLength, finishOnKey, timeout, beep, tries, transcribe } = source.data;
  return {
    kind: 'record',
    prompt: compiler.prompt(written(source, 'record')),
    ...saved(save),
    maxLengthSeconds: maxLength,
    timeoutSeconds: timeout,
    beep,
    tries,
    ...againOf(source, flow, compiler),
    finishOnKey,
    ...(transcribe ? { transcribe } : {}),
  };
}

function recordingStep(source: SourceOf<'recording'>, compiler: Compiler): StepOf<'recording'> {
  const { recording: act, announce } = source.data;
  const told = typeof announce === 'string' ? { announce: compiler.prompt(written(source, 'announce')) } : {};
  return { kind: 'recording', act, ...told };
}

function transferStep(
  source: SourceOf<'transfer'>,
  flows: ReadonlyMap<string, FlowSource>,
  compiler: Compiler,
): StepOf<'transfer'> {
  const fields = flows.get(source.data.transfer)?.params;
  const params = compileValues(source, 'params', compiler, fields);
  const star = source.data.hangupOnStar ? {} : { starIsAKey: true };
  return { kind: 'transfer', to: compiler.text(written(source, 'transfer')), params, ...star };
}

function endStep(source: SourceOf<'end'>, compiler: Compiler): StepOf<'end'> {
  const { end: outcome, give } = source.data;
  return { kind: 'end', outcome, ...(give ? { give: compileValues(source, 'give', compiler) } : {}) };
}

function runStep(
  source: SourceOf<'run'>,
  vars: Fields,
  flows: ReadonlyMap<string, FlowSource>,
  compiler: Compiler,
): StepOf<'run'> {
  const { save } = source.data;
  const target = flows.get(source.data.run);
  const given = target && Object.fromEntries(givesOf(target).map((name) => [name, 'any' as const]));
  return {
    kind: 'run',
    flow: source.data.run,
    params: compileValues(source, 'params', compiler, target?.params),
    subFrame: `${source.name}/`,
    paramSpecs: target?.params ?? {},
    varSpecs: target?.vars ?? {},
    ...saved(typeof save === 'string' ? save : undefined),
    parts: partsOf(source, vars, compiler.answered(given)),
  };
}

function conditions(
  source: SourceOf<'switch'>,
  compiler: Compiler,
): Extract<Step, { kind: 'switch' }>['cases'] {
  const cases = written(source, 'switch').items;
  return cases
    .flatMap((item) => [...(item.entries.get('when') ? [item.entries.get('when') as Entry] : [])])
    .map(({ node }) => compiler.condition(node));
}

function compileValues(
  source: StepSource,
  key: string,
  compiler: Compiler,
  fields: Fields = {},
): { [name: string]: ValueExpression } {
  return valuesIn(source.tree.entries.get(key)?.node, compiler, fields);
}

function valuesIn(
  node: Located | undefined,
  compiler: Compiler,
  fields: Fields = {},
): { [name: string]: ValueExpression } {
  const entries = [...(node?.entries ?? [])];
  return Object.fromEntries(
    entries.map(([name, { node }]) => [name, compiler.value(node, own(fields, name))]),
  );
}

function own(fields: Fields, name: string): FieldSpec | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
