/** `callback` and `message` as the session runs them: what reaches a customer outside of the call. */
import { nodeAt } from '../parse/located';
import type { TextTemplate } from '../model';
import type { Compiler } from './compiler';
import { entriesOf, written, type SourceOf, type StepOf } from './source-parts';

export function callbackStep(source: SourceOf<'callback'>, compiler: Compiler): StepOf<'callback'> {
  const { callback, within, attempts, pause } = source.data;
  const confirm = nodeAt(source.tree, ['confirm']);
  return {
    ...{ kind: 'callback', queue: callback, attempts, pauseSeconds: pause },
    ...textAt('number', source, compiler),
    ...(within === undefined ? {} : { hours: within }),
    ...(confirm ? { confirm: compiler.prompt(confirm) } : {}),
  };
}

export function messageStep(source: SourceOf<'message'>, compiler: Compiler): StepOf<'message'> {
  return {
    ...{ kind: 'message', prompt: compiler.prompt(written(source, 'message')), by: source.data.by },
    ...textAt('to', source, compiler),
    ...textAt('from', source, compiler),
    ...templateAt(source, compiler),
  };
}

function templateAt(source: SourceOf<'message'>, compiler: Compiler): Pick<StepOf<'message'>, 'template'> {
  const sid = nodeAt(source.tree, ['template']);
  const values = entriesOf(source, 'values').map(([name, node]) => [name, compiler.value(node)] as const);
  return sid ? { template: { sid: compiler.text(sid), values: Object.fromEntries(values) } } : {};
}

function textAt<Key extends string>(
  key: Key,
  { tree }: SourceOf<'callback' | 'message'>,
  compiler: Compiler,
): { [key in Key]?: TextTemplate } {
  const node = nodeAt(tree, [key]);
  return node ? ({ [key]: compiler.text(node) } as { [key in Key]?: TextTemplate }) : {};
}
