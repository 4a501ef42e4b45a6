/** `dial` as the session runs it. Owns: what is known of a call that was dialled. */
import type { FieldSpec } from '../model';
import { nodeAt } from '../parse/located';
import type { Compiler } from './compiler';
import { partsOf, saved, written, type SourceOf, type StepOf } from './source-parts';

/** What `save` may read of it as `answer`. */
const DIALLED = { status: 'string', seconds: 'integer', to: 'string' } as const;

/** @param vars of the flow: what is kept is of their types */
export function dialStep(
  source: SourceOf<'dial'>,
  vars: { [name: string]: FieldSpec },
  compiler: Compiler,
): StepOf<'dial'> {
  const { timeout, order, hangupOnStar, accept, save } = source.data;
  const to = written(source, 'dial');
  const callerId = nodeAt(source.tree, ['callerId']);
  const whisper = nodeAt(source.tree, ['whisper']);
  return {
    kind: 'dial',
    to: (to.kind === 'list' ? to.items : [to]).map((node) => compiler.text(node)),
    ...(order === 'in-turn' ? { inTurn: true } : {}),
    timeoutSeconds: timeout,
    ...(hangupOnStar ? {} : { starIsAKey: true }),
    ...(callerId ? { callerId: compiler.text(callerId) } : {}),
    ...(whisper ? { whisper: compiler.prompt(whisper) } : {}),
    ...(accept === undefined ? {} : { acceptKey: accept }),
    ...saved(typeof save === 'string' ? save : undefined),
    parts: partsOf(source, vars, compiler.answered(DIALLED)),
  };
}
