/** `http` as the session runs it. Owns: that only what is sent may have secrets in it. */
import type { FieldSpec } from '../model';
import type { Compiler } from './compiler';
import { entriesOf, partsOf, saved, written, type SourceOf, type StepOf } from './source-parts';

/** @param vars of the flow: what is kept of the answer is of their types */
export function httpStep(
  source: SourceOf<'http'>,
  vars: { [name: string]: FieldSpec },
  compiler: Compiler,
): StepOf<'http'> {
  const { save, timeout, form, body } = source.data;
  const [method = 'GET'] = source.data.http.split(' ', 1);
  const url = source.data.http.slice(method.length).trim();
  const { sent } = compiler;
  const headers = entriesOf(source, 'headers').map(([name, node]) => [name, sent.text(node)]);
  const values = entriesOf(source, form ? 'form' : 'body').map(([name, node]) => [name, sent.value(node)]);
  return {
    kind: 'http',
    method,
    url: compiler.address(written(source, 'http'), url),
    headers: Object.fromEntries(headers) as StepOf<'http'>['headers'],
    ...(body || form ? { body: Object.fromEntries(values) as NonNullable<StepOf<'http'>['body']> } : {}),
    ...(form ? { isForm: true } : {}),
    ...(source.data.meanwhile === undefined
      ? {}
      : { meanwhile: compiler.prompt(written(source, 'meanwhile')) }),
    ...saved(typeof save === 'string' ? save : undefined),
    parts: partsOf(source, vars, compiler.answered()),
    timeoutSeconds: timeout,
  };
}
